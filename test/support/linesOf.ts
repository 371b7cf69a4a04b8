import { readReport } from '../../server/src/binding/readReport';

/** The lines of a report outside of its tables, but for Markdown's marks, and with the lines of a title as one. */
export function linesOf(text: string): string[] {
  const { tree, title } = readReport(text, { force: true })!;
  const lines = tree.blocks.flatMap(({ kind, range }) => {
    const isInTitle = title && range.start < title.range.end && range.end > title.range.start;
    return kind === 'table' || kind === 'blank' || isInTitle ? [] : [text.slice(range.start, range.end)];
  });
  const words = lines.join('\n').replace(/^[#\s\u3000]+|[\s\u3000]+$|\*\*/gm, '');
  return [title?.text ?? '', ...words.split('\n').filter((line) => line !== '')];
}
