import type { DocumentBlock } from '../document';
import type { ForeignCell } from '../foreignTable';
import { childNamed, type Element } from '../markup';
import { chosen } from './inline';
import { valueOf } from './styles';

/** Rows of a table, tracked changes taken as accepted: a deleted row or cell is not there. */
export function* rowsOf(table: Element): Generator<Element> {
  for (const row of piecesOf(table, 'w:tr')) {
    if (!childNamed(childNamed(row, 'w:trPr'), 'w:del')) yield row;
  }
}

/** Elements of a name in a table or row, also where content controls and the like stand around them. */
function* piecesOf(parent: Element, name: string): Generator<Element> {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    else if (wrappers.has(child.name)) yield* piecesOf(child, name);
    else if (child.name === 'mc:AlternateContent') yield* piecesOf(chosen(child), name);
  }
}

const wrappers: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
]);

interface MergedCell {
  readonly blocks: readonly DocumentBlock[];
  readonly columnSpan: number;
  rowSpan: number;
}

/** Puts the cells of a table together that Word stores one for each row that they cover. */
export class CellMerger {
  readonly rows: (readonly ForeignCell[])[] = [];
  /** The cell that goes on downwards, by the grid column where it begins. */
  private open = new Map<number, MergedCell>();

  constructor(private readonly readBlocks: (cell: Element) => readonly DocumentBlock[]) {}

  add(row: Element): void {
    const cells: MergedCell[] = [];
    const open = new Map<number, MergedCell>();
    const before = span(valueOf(childNamed(row, 'w:trPr'), 'w:gridBefore'), 0);
    let column = before;
    if (before > 0) cells.push({ blocks: [], columnSpan: before, rowSpan: 1 });
    for (const cell of piecesOf(row, 'w:tc')) {
      const properties = childNamed(cell, 'w:tcPr');
      if (childNamed(properties, 'w:cellDel')) continue;
      const columnSpan = span(valueOf(properties, 'w:gridSpan'), 1);
      const merge = mergeOf(properties);
      const above = merge === 'continue' ? this.open.get(column) : undefined;
      if (above?.columnSpan === columnSpan) {
        above.rowSpan++;
        open.set(column, above);
      } else {
        const merged: MergedCell = { blocks: this.readBlocks(cell), columnSpan, rowSpan: 1 };
        cells.push(merged);
        if (merge !== null) open.set(column, merged);
      }
      column += columnSpan;
    }
    this.open = open;
    this.rows.push(cells);
  }
}

function span(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return number >= 1 ? Math.min(number, mostColumns) : otherwise;
}

/** Word has no more. */
const mostColumns = 63;

/** Whether a cell begins a merge downwards or goes on with the one above, as it is or by a tracked change. */
function mergeOf(properties: Element | undefined): 'restart' | 'continue' | null {
  const change = childNamed(properties, 'w:cellMerge')?.attributes['w:vMerge'];
  if (change !== undefined) return change === 'cont' ? 'continue' : 'restart';
  const merge = childNamed(properties, 'w:vMerge');
  if (!merge) return null;
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
}
