import type { Block } from '../../syntax/tree';
import type { TextEdit } from '../../text/textRange';

const character = String.raw`[\p{Script=Han}，。、；：！？“”《》（）〔〕]`;
const strayBlank = new RegExp(`(?<=${character})[ \\u00a0](?=${character})`, 'gu');

/** Short words with a blank before and behind them are a list of names. */
const names = /\p{Script=Han} \p{Script=Han}{1,4} \p{Script=Han}/u;

/** Marks of Markdown and HTML, in which a blank may have a meaning, and cells. */
const markup = /[`<|\t]/;

/** Deletes single blanks between the characters of a sentence. A line without a sentence's mark may be laid out by them. */
export function strayBlanks(text: string, block: Block): TextEdit[] {
  if (block.kind !== 'paragraph') return [];
  const { start } = block.range;
  const words = text.slice(start, block.range.end);
  if (!/[。！？；]/.test(words) || markup.test(words) || names.test(words)) return [];
  return [...words.matchAll(strayBlank)].map(({ index }) => ({
    range: { start: start + index, end: start + index + 1 },
    newText: '',
  }));
}
