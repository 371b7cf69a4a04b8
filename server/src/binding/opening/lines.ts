import { trimRange, type TextRange } from '../../text/textRange';

/** The lines of a part of a text, each without the blanks at its ends. */
export function linesIn(text: string, range: TextRange): TextRange[] {
  const lines: TextRange[] = [];
  let start = range.start;
  for (const line of text.slice(range.start, range.end).split(/\r\n|\r|\n/)) {
    lines.push(trimRange(text, { start, end: start + line.length }));
    start += line.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}
