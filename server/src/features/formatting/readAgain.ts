import { parseReport } from '../../syntax/parse';
import type { Passage, TableBlock, Vocabulary } from '../../syntax/tree';

/** A table that is written anew, as it is read then; null where it, or what stands beside it, is not read as it was. */
export function readAgain(
  written: string,
  table: TableBlock,
  { before, behind }: { readonly before: Passage | undefined; readonly behind: Passage | undefined },
  vocabulary: Vocabulary,
): TableBlock | null {
  const start = before?.text.length ?? 0;
  const text = [before?.text, written, behind?.text].join('');
  const { passages, starts } = parseReport(text, vocabulary);
  const at = passages.findIndex((_, index) => starts[index] === start);
  const own = passages[at];
  const block = own?.blocks[0];
  if (own?.text !== written || block?.kind !== 'table') return null;
  const isAlike = wordsOf(block) === wordsOf(table) && kindOf(passages[at + 1]) === kindOf(behind);
  return isAlike ? block : null;
}

function kindOf(passage: Passage | undefined): string | undefined {
  return passage?.blocks[0]!.kind;
}

function wordsOf({ layout, rows }: TableBlock): string {
  return [layout, ...rows.map(({ cells }) => cells.map(({ text }) => text).join('\t'))].join('\n');
}
