import type { Form } from '../../../server/src/forms/schema';
import { tableGrid } from '../../../server/src/forms/tableGrid';
import { layouts } from '../../../server/src/syntax/layouts';
import type { LayoutId } from '../../../server/src/syntax/tree';
import { formatChineseNumeral } from '../../../server/src/text/numerals';
import type { Figures } from './figures';
import { fillWords, type Mark, type MarkedWords } from './words';

/** A report of an invented agency in which nothing is wrong. Words are templates of `fillWords`. */
export interface SoundReport {
  /** What is special about it, in a few words. */
  readonly name: string;
  readonly form: Form;
  readonly figures: Figures;
  readonly title: string;
  /** The sentence on the period. */
  readonly period: string;
  /** By the section's id; behind its table, if it has one. */
  readonly words: Readonly<Record<string, string>>;
  readonly signature: string;
}

export interface WriteOptions {
  readonly layout?: LayoutId;
  /** Figures that are not as they should be, by `table.row.column`. */
  readonly cells?: Figures;
  /** Ids of sections that are not there. */
  readonly without?: readonly string[];
  /** Words as they are, in place of a section's own, by its id; behind its table, if it has one. */
  readonly words?: Readonly<Record<string, string>>;
  /** The form whose tables are written: with a row less, or one twice. */
  readonly form?: Form;
}

/** The report as text, with the places that its words mark. */
export function writeReport(report: SoundReport, options: WriteOptions = {}): MarkedWords {
  const { layout = 'gfm', cells = {}, without = [], words = {}, form = report.form } = options;
  const figures = { ...report.figures, ...cells };
  const fill = (template: string) => fillWords(template, report.figures);
  const parts: MarkedWords[] = [fill(report.title), fill(report.period)];
  for (const [index, section] of form.sections.entries()) {
    if (without.includes(section.id)) continue;
    const own = report.words[section.id];
    const given = words[section.id];
    parts.push(plain(`${formatChineseNumeral(index + 1)}、${section.label}`));
    if (section.table !== undefined) parts.push(plain(writeTable(form, section.table, figures, layout)));
    if (given !== undefined) parts.push(plain(given.trimEnd()));
    else if (own !== undefined) parts.push(fill(own.trimEnd()));
  }
  return join([...parts, fill(report.signature)]);
}

function plain(text: string): MarkedWords {
  return { text, marks: [] };
}

/** Parts with an empty line between them. */
function join(parts: readonly MarkedWords[]): MarkedWords {
  const marks: Mark[] = [];
  let text = '';
  for (const part of parts) {
    const at = text.length;
    for (const mark of part.marks)
      marks.push({ ...mark, range: { start: at + mark.range.start, end: at + mark.range.end } });
    text += `${part.text}\n\n`;
  }
  return { text: `${text.trimEnd()}\n`, marks };
}

function writeTable(form: Form, id: string, figures: Figures, layout: LayoutId): string {
  const table = form.tables.find((candidate) => candidate.id === id)!;
  const grid = tableGrid(table, (row, column) => figures[`${id}.${row}.${column}`]!);
  return layouts[layout].write(grid).trimEnd();
}
