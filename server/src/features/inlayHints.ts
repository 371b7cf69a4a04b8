import { InlayHintKind, type InlayHint, type Range } from 'vscode-languageserver-types';
import type { BoundTable } from '../binding/report';
import { placeOf } from '../binding/tables/placeTable';
import type { Locale } from '../rules/rule';
import { cellsOfTable, columnName, plainRowName, type PlacedCell } from '../rules/tableCells';
import type { TextEdit, TextRange } from '../text/textRange';
import type { CheckedReport } from './checkText';
import { blankTotals } from './fillTotals';
import { fromRange, meet, toEdit } from './ranges';
import { totalsOf } from './totals';

export interface InlayHintOptions {
  /** What a total should be that is blank or wrong. */
  readonly totals: boolean;
  /** Which column a figure of a wide table stands in. */
  readonly names: boolean;
}

const implied: Readonly<Record<Locale, (value: number) => string>> = {
  'zh-cn': (value) => `按勾稽关系应为 ${value}`,
  en: (value) => `The sums say ${value}`,
};

/** A table with more figures than these in a line is wide. */
const mostFigures = 4;

/** The hints in a part of the text. */
export function inlayHints(
  checked: CheckedReport,
  range: Range,
  options: InlayHintOptions,
  locale: Locale,
): InlayHint[] {
  const wanted = fromRange(checked.lines, range);
  return checked.report.bound.flatMap((bound) => [
    ...(options.totals ? totalHints(checked, bound, wanted, locale) : []),
    ...(options.names ? nameHints(checked, bound, wanted) : []),
  ]);
}

function* totalHints(
  checked: CheckedReport,
  bound: BoundTable,
  wanted: TextRange,
  locale: Locale,
): Generator<InlayHint> {
  const expected = (value: number, edit: TextEdit): InlayHint => ({
    position: checked.lines.positionAt(edit.range.end),
    label: `→ ${value}`,
    paddingLeft: true,
    tooltip: implied[locale](value),
    textEdits: [toEdit(checked.lines, edit)],
  });
  for (const { value, edit } of blankTotals(checked.report, bound)) {
    if (meet(edit.range, wanted)) yield expected(value, edit);
  }
  const placed = placeOf(checked.report.tree, bound.passages);
  for (const { range: own } of totalsOf(bound.table)) {
    const range = own && placed(own);
    if (!range || !meet(range, wanted)) continue;
    const finding = checked.findings.find(
      (found) => isSame(found.range, range) && found.expected !== undefined,
    );
    if (finding) yield expected(finding.expected!, { range, newText: String(finding.expected) });
  }
}

function* nameHints(
  { report, lines }: CheckedReport,
  bound: BoundTable,
  wanted: TextRange,
): Generator<InlayHint> {
  const placed = placeOf(report.tree, bound.passages);
  for (const place of cellsOfTable(bound.table)) {
    const range = place.cell.range && placed(place.cell.range);
    if (!range || !meet(range, wanted) || figuresInLine(place) <= mostFigures) continue;
    yield {
      position: lines.positionAt(range.start),
      label: nameOf(place),
      kind: InlayHintKind.Parameter,
      paddingRight: true,
    };
  }
}

function figuresInLine({ block: { form, columns, rows } }: PlacedCell): number {
  return form.direction === 'across' ? columns.length * rows.length : columns.length;
}

/** Of rows that stand side by side in one line, the row too. */
function nameOf({ block, row, cell }: PlacedCell): string {
  const column = columnName(block, cell.column);
  return block.form.direction === 'across' ? `${plainRowName(row.form)} · ${column}` : column;
}

function isSame(a: TextRange, b: TextRange): boolean {
  return a.start === b.start && a.end === b.end;
}
