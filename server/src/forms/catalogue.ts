import type { Form, ReportKind, WrittenForm } from './schema';

/** Forms that reports are read by. Immutable. */
export class FormCatalogue {
  private constructor(
    readonly written: readonly WrittenForm[],
    /** In the order of their first forms. */
    readonly kinds: readonly ReportKind[],
  ) {}

  static of(written: readonly WrittenForm[]): FormCatalogue {
    return new FormCatalogue([], []).with(written);
  }

  /** These forms and others behind them, whose ids have to be new. A kind that none is added to stays the same value. */
  with(added: readonly WrittenForm[]): FormCatalogue {
    const written = [...this.written, ...added];
    const changed = new Set(added.map(kindIdOf));
    const kinds = [...new Set(written.map(kindIdOf))].map(
      (id, at) => (changed.has(id) ? undefined : this.kinds[at]) ?? new WrittenKind(id, written),
    );
    return new FormCatalogue(written, kinds);
  }

  /** The kind of a text that does not say which it is. */
  get usual(): ReportKind {
    return this.kinds[0]!;
  }

  get forms(): readonly Form[] {
    return this.kinds.flatMap(({ forms }) => forms);
  }

  byId(id: string): Form | undefined {
    return this.forms.find((form) => form.id === id);
  }
}

class WrittenKind implements ReportKind {
  readonly names: readonly string[];
  readonly forms: readonly Form[];

  constructor(
    readonly id: string,
    written: readonly WrittenForm[],
  ) {
    const own = written.filter((form) => kindIdOf(form) === id);
    this.names = [...new Set(own.flatMap(({ names }) => names))];
    this.forms = own.map((form) => ({ ...form, kind: this })).sort((a, b) => b.years.from - a.years.from);
  }
}

/** The id of a form's kind. */
export function kindIdOf({ id, kind }: WrittenForm): string {
  return kind ?? id;
}

/** The form for a report on `year`; undefined before the first form. */
export function formForYear({ forms }: ReportKind, year: number): Form | undefined {
  return forms.find((form) => form.years.from <= year && year <= (form.years.to ?? Infinity));
}
