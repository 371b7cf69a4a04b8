import type { DocumentHighlight } from 'vscode-languageserver-types';
import type { ReportCell } from '../binding/report';
import { judge } from '../repair/judge';
import { takesPart } from '../repair/sums';
import type { CheckedReport } from './checkText';
import { toRange } from './ranges';
import { cellsSpokenOf, rangesOf } from './statementCells';
import { targetAt, type CellTarget } from './target';

/**
 * On a total the cells that it adds up, on one of these its totals, and both sides of a balance; on a number in a
 * sentence the cells that it speaks of.
 */
export function documentHighlights(checked: CheckedReport, offset: number): DocumentHighlight[] {
  const target = targetAt(checked, offset);
  switch (target?.kind) {
    case 'cell': {
      const { place, range } = target;
      const others = rangesOf(checked.report, place.table, companions(target));
      return [range, ...others].map((found) => ({ range: toRange(checked.lines, found) }));
    }
    case 'statement': {
      const { statement, range } = target;
      const cells = rangesOf(checked.report, statement.table, cellsSpokenOf(statement));
      return [range, ...cells].map((found) => ({ range: toRange(checked.lines, found) }));
    }
    default:
      return [];
  }
}

function companions({ place: { table, cell } }: CellTarget): readonly ReportCell[] {
  const sums = judge(table).sums.filter((sum) => takesPart(sum, cell));
  const cells = sums.flatMap(({ kind, left, right }) => {
    if (kind === 'balance') return [...left, ...right];
    return left.includes(cell) ? right : left;
  });
  return [...new Set(cells)].filter((other) => other !== cell);
}
