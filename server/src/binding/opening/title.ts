import type { TextRange } from '../../text/textRange';
import type { Title } from '../report';
import { linesIn } from './lines';
import type { Names } from './names';

/** Marks before a title's words: blanks, those of Markdown, and what is left of Word's bookmarks. */
export const marksBefore = /^(?:\s|[#*＃]|\[bookmark:[^\]]*\])*/;
const marksBehind = /(?<![\s*])[\s*]+$/;

/** The first one to three lines that together are a report's name, without sentence marks: the title. */
export function findTitle(text: string, opening: TextRange, names: Names): Title | null {
  const lines = linesIn(text, opening)
    .filter((line) => line.start < line.end)
    .slice(0, 12);
  for (const [first, line] of lines.entries()) {
    for (let count = 1; count <= 3 && first + count <= lines.length; count++) {
      const range = { start: line.start, end: lines[first + count - 1]!.end };
      const words = lines.slice(first, first + count).map((part) => text.slice(part.start, part.end));
      const title = words.map((part) => part.replace(marksBefore, '').replace(marksBehind, '')).join('');
      if (isTitle(title, names)) return { text: title, range };
    }
  }
  return null;
}

function isTitle(title: string, { name, end }: Names): boolean {
  return title.length <= 80 && end.test(title) && name.test(title) && !/[。；;：:，,|]/.test(title);
}

/** Whether a text's opening speaks of itself as a report, with or without a title line. */
export function namesReport(text: string, opening: TextRange, { name }: Names): boolean {
  return name.test(text.slice(opening.start, opening.end));
}
