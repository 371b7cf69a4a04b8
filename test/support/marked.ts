import type { TextRange } from '../../server/src/text/textRange';

/** Takes the cursor mark `│` out of a text and says where it stood. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('│');
  if (offset < 0 || marked.includes('│', offset + 1))
    throw new Error('a text with one cursor mark │ is needed');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** Takes the cursor and the marks `⟦words⟧` out of a text and says where they stood, in text order. */
export function atCursorWithRanges(marked: string): {
  readonly text: string;
  readonly offset: number;
  readonly ranges: readonly TextRange[];
} {
  let text = '';
  let offset = -1;
  const starts: number[] = [];
  const ranges: TextRange[] = [];
  for (const character of marked) {
    if (character === '│') offset = text.length;
    else if (character === '⟦') starts.push(text.length);
    else if (character === '⟧') ranges.push({ start: starts.pop()!, end: text.length });
    else text += character;
  }
  if (offset < 0) throw new Error('a text with a cursor mark │ is needed');
  return { text, offset, ranges: ranges.sort((a, b) => a.start - b.start) };
}
