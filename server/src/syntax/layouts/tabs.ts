import { trimRange } from '../../text/textRange';
import { makeRow, makeTable, type Source, type SourceLine } from '../source';
import type { TableRow } from '../tree';
import { expandGrid, type Layout } from './layout';

/** Cells between tabs, a row a line. */
export const tabs: Layout = {
  id: 'tabs',
  read(source, from) {
    const lines = source.linesWhile(from, hasTab);
    const next = from + lines.length;
    const inner = lines.filter((line) => line.text.trim().includes('\t')).length;
    if (lines.length < 2 || inner * 2 < lines.filter((line) => line.text.trim() !== '').length || inner === 0)
      return null;
    return {
      table: makeTable(
        source,
        from,
        next,
        'tabs',
        lines.map((line) => rowOf(source, line)),
      ),
      next,
    };
  },
  write(grid) {
    return expandGrid(grid)
      .map((row) => `${row.map(({ text }) => text).join('\t')}\n`)
      .join('');
  },
};

function hasTab(line: SourceLine): boolean {
  return !line.isHtmlTable && line.text.includes('\t');
}

function rowOf(source: Source, line: SourceLine): TableRow {
  let start = line.range.start;
  return makeRow(
    line.text.split('\t').map((text, column) => {
      const range = trimRange(source.text, { start, end: start + text.length });
      start += text.length + 1;
      return { range, text: source.text.slice(range.start, range.end), column, columnSpan: 1 };
    }),
  );
}
