import type { Report, ReportTableBlock } from '../../binding/report';
import type { TableCell } from '../../syntax/tree';
import { labelKey } from '../../text/labelKey';
import type { Rule, RuleFinding } from '../rule';
import { splitNumber } from '../../binding/label';
import { columnLabels, rowLabels } from '../../binding/tables/lexicon';

/** F21, F19: rows and columns carry the form's words. Blanks, brackets' width and the number's mark make no difference. */
export const tableLabel: Rule = {
  id: 'table/label',
  severity: 'info',
  title: { 'zh-cn': '行名或列名与规定格式不一致', en: 'A label differs from the official one' },
  messages: {
    'zh-cn': { differs: '规定格式中的名称是“{official}”', rewrite: '改为“{official}”' },
    en: { differs: 'The official label is “{official}”', rewrite: 'Change to “{official}”' },
  },
  *check(report: Report) {
    for (const table of report.tables) {
      for (const block of table.blocks) {
        for (const { label, official, accepted } of labelsOf(block)) {
          if (isAccepted(label, accepted)) continue;
          yield finding(label, official, table.form.id);
        }
      }
    }
  },
};

interface PrintedLabel {
  readonly label: TableCell;
  readonly official: string;
  readonly accepted: readonly string[];
}

/** A block of an older form has that form's labels: table/outdated-form says so. */
function labelsOf(block: ReportTableBlock): PrintedLabel[] {
  if (block.columns.some((column) => column.origin === 'other-form')) return [];
  const columns = block.columns.filter((column) => column.origin === 'form');
  const rows = block.form.direction === 'across' ? [] : block.rows.filter((row) => row.origin === 'form');
  return [
    ...columns.map(({ form, label }) => ({ label, official: form.label, accepted: columnLabels(form) })),
    ...rows.map(({ form, printed }) => ({
      label: printed?.label,
      official: form.label,
      accepted: rowLabels(form),
    })),
  ].flatMap(({ label, official, accepted }) => (label ? [{ label, official, accepted }] : []));
}

function isAccepted(label: TableCell, accepted: readonly string[]): boolean {
  const { body } = splitNumber(label.text);
  return accepted.some(
    (words) => labelKey(words) === labelKey(label.text) || splitNumber(words).body === body,
  );
}

function finding(label: TableCell, official: string, table: string): RuleFinding {
  return {
    range: label.range,
    message: { key: 'differs', facts: { official } },
    anchor: { table },
    fixes: [
      {
        title: { key: 'rewrite', facts: { official } },
        preferred: true,
        safety: 'safe',
        edits: [{ range: label.range, newText: official }],
      },
    ],
  };
}
