import { displayWidth } from '../../text/width';
import { expandGrid, type Layout } from './layout';
import { readPipes } from './pipes';

/** `| a | b |`, with a delimiter row behind the first. */
export const gfm: Layout = {
  id: 'gfm',
  read: readPipes,
  write(grid) {
    const rows = expandGrid(grid).map((row) => row.map(({ text }) => text.replaceAll('|', '\\|')));
    const widths = Array.from({ length: grid.columns }, (_, column) =>
      Math.max(3, ...rows.map((row) => displayWidth(row[column]!))),
    );
    const lines = rows.map(
      (row) =>
        `| ${row.map((text, column) => text + ' '.repeat(widths[column]! - displayWidth(text))).join(' | ')} |\n`,
    );
    const delimiter = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |\n`;
    return [lines[0] ?? '', delimiter, ...lines.slice(1)].join('');
  },
};
