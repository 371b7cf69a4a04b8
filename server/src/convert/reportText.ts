import { parseReport } from '../syntax/parse';
import type { Vocabulary } from '../syntax/tree';
import { vocabularyOf } from '../binding/vocabulary';
import { cellStarts } from './cellStarts';
import { compose, readAny, type Composed } from './composed';
import type { DocumentBlock } from './document';
import { headingMarks } from './headingMarks';
import { Places, type PlacedStart } from './places';
import { chooseTables } from './tableChoice';
import { exactText } from './tableText';

/** A report in Markdown, and where its words stand in the file that it was made from. */
export interface ReportText {
  readonly text: string;
  readonly places: Places;
}

/** Writes what stands in a file as a report: its title and headings marked, its tables in GFM. */
export function writeReportText(blocks: readonly DocumentBlock[]): ReportText {
  const exact = compose(blocks.map(exactPart));
  const report = readAny(exact.text);
  const marks = headingMarks(blocks, exact.starts, report);
  const tables = chooseTables(blocks, exact, report);
  const final = compose(
    blocks.map((block, at) => {
      if (block.kind === 'table') return tables.get(at)!;
      return marks.has(at) ? marks.get(at)! : block.text;
    }),
  );
  return {
    text: final.text,
    places: new Places(() => startsOf(blocks, final, vocabularyOf(report.form.kind))),
  };
}

function exactPart(block: DocumentBlock): string {
  return block.kind === 'table' ? (block.source ?? exactText(block.grid)) : block.text;
}

/** Where each paragraph and each cell with words begins, and the place that it came from. */
function startsOf(
  blocks: readonly DocumentBlock[],
  { parts, starts }: Composed,
  vocabulary: Vocabulary,
): PlacedStart[] {
  const count = { paragraph: 0, table: 0 };
  return blocks.flatMap((block, at): PlacedStart[] => {
    const offset = starts[at]!;
    const number = ++count[block.kind];
    if (block.kind === 'paragraph') return [{ offset, place: { kind: 'paragraph', paragraph: number } }];
    const [printed] = parseReport(parts[at]!, vocabulary).blocks;
    return [
      { offset, place: { kind: 'cell', table: number, row: 1, column: 1 } },
      ...(printed?.kind === 'table' ? cellStarts(block.grid.rows, printed, number, offset) : []),
    ];
  });
}
