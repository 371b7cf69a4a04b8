import type { TextRange } from '../../text/textRange';
import type { Title } from '../report';
import { linesIn } from './lines';

/** What names a report: 政府信息公开…年度报告 or 工作报告. */
const reportName = /信息公开[^。；，,;]{0,16}报告/;
/** Marks before a title's words: blanks, those of Markdown, and what is left of Word's bookmarks. */
export const marksBefore = /^(?:\s|[#*＃]|\[bookmark:[^\]]*\])*/;
const marksBehind = /(?<![\s*])[\s*]+$/;

/** The first one to three lines that together name a report, without sentence marks: the title. */
export function findTitle(text: string, opening: TextRange): Title | null {
  const lines = linesIn(text, opening)
    .filter((line) => line.start < line.end)
    .slice(0, 12);
  for (const [first, line] of lines.entries()) {
    for (let count = 1; count <= 3 && first + count <= lines.length; count++) {
      const range = { start: line.start, end: lines[first + count - 1]!.end };
      const words = lines.slice(first, first + count).map((part) => text.slice(part.start, part.end));
      const title = words.map((part) => part.replace(marksBefore, '').replace(marksBehind, '')).join('');
      if (isTitle(title)) return { text: title, range };
    }
  }
  return null;
}

function isTitle(title: string): boolean {
  return (
    title.length <= 80 && /报告\s*$/.test(title) && reportName.test(title) && !/[。；;：:，,|]/.test(title)
  );
}

/** Whether a text's opening speaks of itself as a report, with or without a title line. */
export function namesReport(text: string, opening: TextRange): boolean {
  return reportName.test(text.slice(opening.start, opening.end));
}
