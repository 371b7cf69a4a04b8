import type { ReportCell, ReportTable, WholeReport } from '../binding/report';
import { addUp, type Statement } from '../narrative/statements';
import { fits } from '../rules/contradictions';
import type { TextRange } from '../text/textRange';
import { placeIn } from './target';

/** The cells that a number in a sentence speaks of: those of the reading that it agrees with, or else of the usual one. */
export function cellsSpokenOf(statement: Statement): readonly ReportCell[] {
  const { readings } = statement;
  const agreeing = readings.find((reading) => {
    const value = addUp(reading, (cell) => cell.value);
    return value !== null && fits(statement, value);
  });
  const { plus, minus } = agreeing ?? readings[0]!;
  return [...plus, ...minus];
}

/** Where cells of a table stand in the text; what is not there is left out. */
export function rangesOf(report: WholeReport, table: ReportTable, cells: readonly ReportCell[]): TextRange[] {
  const place = placeIn(report, table);
  return place ? cells.flatMap(({ range }) => (range ? [place(range)] : [])) : [];
}
