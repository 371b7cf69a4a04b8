import { officialVocabulary } from '../../binding/vocabulary';
import { parseReport } from '../../syntax/parse';
import type { Passage, TableBlock } from '../../syntax/tree';

/** Whether a table that is written anew is read as it was, and so is what stands behind it. */
export function isReadAlike(written: string, table: TableBlock, next: Passage | undefined): boolean {
  const { passages } = parseReport(written + (next?.text ?? ''), officialVocabulary);
  const [own, behind] = passages;
  const block = own?.blocks[0];
  return (
    own?.text === written &&
    block?.kind === 'table' &&
    wordsOf(block) === wordsOf(table) &&
    behind?.blocks[0]!.kind === next?.blocks[0]!.kind
  );
}

function wordsOf({ layout, rows }: TableBlock): string {
  return [layout, ...rows.map(({ cells }) => cells.map(({ text }) => text).join('\t'))].join('\n');
}
