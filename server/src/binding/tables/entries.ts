import type { TableBlock, TableCell, TableRow } from '../../syntax/tree';
import { readCell } from '../../text/cellValue';
import { labelKey } from '../../text/labelKey';
import { splitNumber } from '../label';
import { bestRowMatch, type Lexicon } from './lexicon';

/** What one printed row says: its labels and the cells behind them. A row that swallowed the next gives two entries. */
export interface Entry {
  readonly source: TableBlock;
  readonly labels: readonly TableCell[];
  /** The last of the labels, which names the row; null for a row of figures alone. */
  readonly label: TableCell | null;
  /** All cells behind the label, blank ones included. */
  readonly tail: readonly TableCell[];
  readonly swallowsNext: boolean;
  /** The head rows printed since the entry before. */
  readonly head: readonly TableRow[];
}

/** The cells behind an entry's label that hold anything. */
export function figuresOf({ tail }: Entry): readonly TableCell[] {
  return tail.filter((cell) => cell.text !== '');
}

/** The rows of the printed tables of one form table, in text order. */
export function entriesOf(sources: readonly TableBlock[], lexicon: Lexicon): Entry[] {
  const entries: Entry[] = [];
  let head: TableRow[] = [];
  let carried: TableCell[] = [];
  for (const source of sources) {
    for (const row of source.rows) {
      const kind = rowKind(row, lexicon);
      if (kind === 'head') head.push(row);
      if (kind === 'group') carried.push(...row.cells.filter((cell) => cell.text !== ''));
      if (kind !== 'entry') continue;
      for (const part of splitRow(row, lexicon)) {
        entries.push({ ...part, labels: [...carried, ...part.labels], source, head });
        head = [];
        carried = [];
      }
    }
  }
  return entries;
}

/** Blank, a head line, a group's label on its own (三、本年度办理结果), or a row. */
function rowKind(row: TableRow, lexicon: Lexicon): 'blank' | 'head' | 'group' | 'entry' {
  const printed = row.cells.filter((cell) => cell.text !== '');
  if (printed.length === 0) return 'blank';
  const words = printed.filter(isWords);
  if (words.length < printed.length) return 'entry';
  const keys = words.map((cell) => labelKey(cell.text));
  const heads = keys.filter((key) => lexicon.headKeys.has(key)).length;
  const rows = words.filter((cell) => bestRowMatch(splitNumber(cell.text), lexicon) >= 1).length;
  const subtotals = words.filter((cell) => isSubtotal(cell.text)).length;
  if (heads > rows || (heads > 0 && isAcross(lexicon))) return 'head';
  if (rows > 0 || subtotals > 0) return 'entry';
  if (keys.every((key) => lexicon.groupKeys.has(key))) return 'group';
  const loose = words.some((cell) => bestRowMatch(splitNumber(cell.text), lexicon) > 0);
  return loose ? 'entry' : heads > 0 ? 'head' : 'blank';
}

function isAcross(lexicon: Lexicon): boolean {
  return lexicon.table.blocks.every((block) => block.direction === 'across');
}

/** Words that name an extra sum: 小计, 法人小计. */
export function isSubtotal(text: string): boolean {
  return /(?:小计|合计|共计)$/.test(labelKey(text));
}

export function isWords(cell: TableCell): boolean {
  return readCell(cell.text).kind === 'words';
}

type Part = Pick<Entry, 'labels' | 'label' | 'tail' | 'swallowsNext'>;

/** Cuts a printed row where a row label stands behind figures. */
function splitRow(row: TableRow, lexicon: Lexicon): Part[] {
  const parts: { labels: TableCell[]; tail: TableCell[] }[] = [{ labels: [], tail: [] }];
  let hasFigure = false;
  for (const cell of row.cells) {
    let part = parts[parts.length - 1]!;
    if (isWords(cell) && isLabel(cell, part.labels, hasFigure, lexicon)) {
      if (hasFigure) parts.push((part = { labels: [], tail: [] }));
      hasFigure = false;
      part.labels.push(cell);
      part.tail = [];
    } else {
      hasFigure ||= cell.text !== '';
      part.tail.push(cell);
    }
  }
  return parts.map(({ labels, tail }, index) => ({
    labels,
    label: labels[labels.length - 1] ?? null,
    tail,
    swallowsNext: index < parts.length - 1,
  }));
}

/** Behind the row's own label, words that no row knows stand where a figure should: they are a value. */
function isLabel(
  cell: TableCell,
  labels: readonly TableCell[],
  hasFigure: boolean,
  lexicon: Lexicon,
): boolean {
  const key = labelKey(cell.text);
  if (lexicon.groupKeys.has(key) || (!hasFigure && lexicon.headKeys.has(key))) return true;
  const match = bestRowMatch(splitNumber(cell.text), lexicon);
  if (hasFigure) return match >= 0.85;
  if (match > 0 || labels.length === 0) return true;
  const last = labels[labels.length - 1]!;
  return bestRowMatch(splitNumber(last.text), lexicon) < 1 && !isSubtotal(last.text);
}
