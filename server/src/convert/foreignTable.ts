import { joinLines, type DocumentBlock } from './document';
import { makeGrid } from './grids';

/** A cell as it stands in a file, given once for all that it covers. */
export interface ForeignCell {
  readonly blocks: readonly DocumentBlock[];
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A table as a block; one that only arranges a page is what stands in its cells. */
export function tableBlocks(
  rows: readonly (readonly ForeignCell[])[],
  headRows: number,
): readonly DocumentBlock[] {
  const printed = rows.filter((row) => row.length > 0);
  const cells = printed.flat();
  if (isArrangement(printed)) return cells.flatMap(({ blocks }) => blocks);
  const texts = printed.map((row) =>
    row.map(({ blocks, columnSpan, rowSpan }) => ({ text: textOf(blocks), columnSpan, rowSpan })),
  );
  const isBlank = texts.flat().every(({ text }) => text === '');
  return isBlank ? [] : [{ kind: 'table', grid: makeGrid(texts, headRows), source: null }];
}

/** Its cells hold tables, or stand one below the other. */
function isArrangement(rows: readonly (readonly ForeignCell[])[]): boolean {
  const holdsTable = rows.flat().some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
  return holdsTable || rows.every((row) => row.length === 1);
}

function textOf(blocks: readonly DocumentBlock[]): string {
  return joinLines(blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')));
}
