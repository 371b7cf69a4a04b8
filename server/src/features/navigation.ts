import type { Location } from 'vscode-languageserver-types';
import type { ReportCell, ReportTable } from '../binding/report';
import type { TextRange } from '../text/textRange';
import type { CheckedReport } from './checkText';
import { toRange } from './ranges';
import { cellsSpokenOf, rangesOf } from './statementCells';
import { statementTargets, targetAt } from './target';

/** Of a number in a sentence, the cells that it speaks of. */
export function definitions(checked: CheckedReport, offset: number, uri: string): Location[] {
  const target = targetAt(checked, offset);
  if (target?.kind !== 'statement') return [];
  const { statement } = target;
  return locations(checked, rangesOf(checked.report, statement.table, cellsSpokenOf(statement)), uri);
}

export interface ReferenceRequest {
  readonly uri: string;
  /** The cells themselves are wanted too. */
  readonly includesCells: boolean;
}

/** Of a cell, or of the cells that a number in a sentence speaks of, every number in a sentence that speaks of them. */
export function references(
  checked: CheckedReport,
  offset: number,
  { uri, includesCells }: ReferenceRequest,
): Location[] {
  const spoken = figuresAt(checked, offset);
  if (!spoken) return [];
  const statements = [...statementTargets(checked)].filter(({ statement }) =>
    cellsSpokenOf(statement).some((cell) => spoken.cells.includes(cell)),
  );
  const cells = includesCells ? rangesOf(checked.report, spoken.table, spoken.cells) : [];
  return locations(checked, [...statements.map(({ range }) => range), ...cells], uri);
}

function figuresAt(
  checked: CheckedReport,
  offset: number,
): { readonly table: ReportTable; readonly cells: readonly ReportCell[] } | null {
  const target = targetAt(checked, offset);
  switch (target?.kind) {
    case 'cell':
      return { table: target.place.table, cells: [target.place.cell] };
    case 'statement':
      return { table: target.statement.table, cells: cellsSpokenOf(target.statement) };
    default:
      return null;
  }
}

function locations({ lines }: CheckedReport, ranges: readonly TextRange[], uri: string): Location[] {
  return ranges.map((range) => ({ uri, range: toRange(lines, range) }));
}
