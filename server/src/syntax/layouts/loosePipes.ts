import { expandGrid, type Layout } from './layout';
import { readPipes } from './pipes';

/** `a | b |` without a leading pipe; what a merged cell covers is swallowed to the row's end. */
export const loosePipes: Layout = {
  id: 'loose-pipes',
  read: readPipes,
  write(grid) {
    return expandGrid(grid)
      .map((row) => {
        const cells = row.flatMap(({ text, coveredFrom }) => (coveredFrom === 'nowhere' ? [text] : []));
        return `${cells.join(' | ')} | ${'|'.repeat(grid.columns - cells.length)}\n`;
      })
      .join('');
  },
};
