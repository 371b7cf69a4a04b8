import type { Report, ReportTableBlock } from '../../binding/report';
import type { TableCell } from '../../syntax/tree';
import { labelKey } from '../../text/labelKey';
import type { Rule, RuleFinding } from '../rule';
import { splitNumber } from '../../binding/label';
import type { FormColumn, FormRow } from '../../forms/schema';
import { columnLabels, rowLabels } from '../../binding/tables/lexicon';

/** F21, F19: rows and columns carry the form's words. Blanks, brackets' width and the number's mark make no difference. */
export const tableLabel: Rule = {
  id: 'table/label',
  severity: 'info',
  title: { 'zh-cn': '行名或列名与规定格式不一致', en: 'A label differs from the official one' },
  messages: {
    'zh-cn': {
      differs: '规定格式中的名称是“{official}”',
      several: '本表有 {count} 个名称与规定格式不一致',
      rewrite: '改为“{official}”',
      rewriteAll: '全部改为规定格式中的名称',
    },
    en: {
      differs: 'The official label is “{official}”',
      several: '{count} labels of this table differ from the official ones',
      rewrite: 'Change to “{official}”',
      rewriteAll: 'Change them all to the official labels',
    },
  },
  scope: 'table-words',
  *check(report: Report) {
    for (const table of report.tables) {
      const labels = table.blocks.flatMap(labelsOf);
      const wrong = labels
        .filter((label) => !isAccepted(label) && !isShared(label, labels))
        .sort((a, b) => a.label.range.start - b.label.range.start);
      if (wrong.length > 0) yield finding(wrong, table.form.id);
    }
  },
};

interface PrintedLabel {
  readonly label: TableCell;
  readonly form: FormRow | FormColumn;
}

/** A block of an older form has that form's labels: table/outdated-form says so. */
function labelsOf(block: ReportTableBlock): PrintedLabel[] {
  if (block.columns.some((column) => column.origin === 'other-form')) return [];
  const columns = block.columns.filter((column) => column.origin === 'form');
  const rows = block.form.direction === 'across' ? [] : block.rows.filter((row) => row.origin === 'form');
  return [
    ...columns.map(({ form, label }) => ({ form, label })),
    ...rows.map(({ form, printed }) => ({ form, label: printed?.label })),
  ].flatMap(({ form, label }) => (label ? [{ form, label }] : []));
}

/** Words that two columns have run together in cannot be either one's label. */
function isShared({ label }: PrintedLabel, labels: readonly PrintedLabel[]): boolean {
  return labels.filter((other) => other.label.range.start === label.range.start).length > 1;
}

/** What a label may be, as keys: with its number, or its words alone. */
interface AcceptedLabels {
  readonly whole: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
}

const acceptedLabels = new WeakMap<FormRow | FormColumn, AcceptedLabels>();

function acceptedOf(form: FormRow | FormColumn): AcceptedLabels {
  let accepted = acceptedLabels.get(form);
  if (!accepted) {
    const labels = 'groups' in form ? rowLabels(form) : columnLabels(form);
    accepted = {
      whole: new Set(labels.map(labelKey)),
      bodies: new Set(labels.map((label) => splitNumber(label).body)),
    };
    acceptedLabels.set(form, accepted);
  }
  return accepted;
}

function isAccepted({ form, label }: PrintedLabel): boolean {
  const { whole, bodies } = acceptedOf(form);
  return whole.has(labelKey(label.text)) || bodies.has(splitNumber(label.text).body);
}

/** One finding a table: an agency that words its table its own way does so once. */
function finding(wrong: readonly PrintedLabel[], table: string): RuleFinding {
  const [first, ...others] = wrong;
  const isOne = others.length === 0;
  const official = first!.form.label;
  return {
    range: first!.label.range,
    message: isOne
      ? { key: 'differs', facts: { official } }
      : { key: 'several', facts: { count: wrong.length } },
    anchor: { table },
    related: others.map((other) => ({
      range: other.label.range,
      message: { key: 'differs', facts: { official: other.form.label } },
    })),
    fixes: [
      {
        title: isOne ? { key: 'rewrite', facts: { official } } : { key: 'rewriteAll', facts: {} },
        preferred: true,
        safety: 'safe',
        edits: wrong.map(({ label, form }) => ({ range: label.range, newText: form.label })),
      },
    ],
  };
}
