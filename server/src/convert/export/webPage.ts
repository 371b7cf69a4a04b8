import type { Grid, GridCell } from '../../syntax/grid';
import { readCell } from '../../text/cellValue';
import { placesOf, type GridPlace } from '../grids';
import type { ReportBlock } from '../reportBlocks';

/** A report as a web page for a content system: headings, paragraphs and tables as what they are, without any styles. */
export function webPage(blocks: readonly ReportBlock[]): string {
  const title = blocks.flatMap((block) => (block.kind === 'title' ? [escaped(block.text)] : []));
  const firstLine = blocks.findIndex(({ kind }) => kind === 'title');
  let heading = '';
  const elements = blocks.flatMap((block, at): string[] => {
    switch (block.kind) {
      case 'table':
        return [tableElement(block.grid, block.isOfForm ? nameOf(heading) : '')];
      case 'title':
        // Its lines are one heading.
        return at === firstLine ? [`<h1>${title.join('<br>')}</h1>`] : [];
      case 'heading':
        heading = block.text;
        return [`<h${block.level! + 1}>${escaped(block.text)}</h${block.level! + 1}>`];
      case 'paragraph':
      case 'signature':
        return [`<p>${escaped(block.text)}</p>`];
    }
  });
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title.join('')}</title>
</head>
<body>
<article>
${elements.join('\n')}
</article>
</body>
</html>
`;
}

/** A name by the heading above, but not the heading's own words: it could be taken for a second one. */
function nameOf(heading: string): string {
  const words = heading.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*/, '');
  return words === '' ? '' : `${words}统计表`;
}

function tableElement(grid: Grid, name: string): string {
  const rows = placesOf(grid.rows).map((places) => rowElement(places, grid.headRows));
  const head = rows.slice(0, grid.headRows);
  return [
    '<table>',
    ...(name === '' ? [] : [`<caption>${escaped(name)}</caption>`]),
    ...(head.length === 0 ? [] : ['<thead>', ...head, '</thead>']),
    '<tbody>',
    ...rows.slice(grid.headRows),
    '</tbody>',
    '</table>',
  ].join('\n');
}

/** Labels in front of figures name the row, those in a row without figures the columns below. */
function rowElement(places: readonly GridPlace[], headRows: number): string {
  const figure = places.findIndex(({ cell }) => readCell(cell.text).kind === 'number');
  const cells = places.map(({ cell, row }, at) => {
    const isHead = row < headRows || figure < 0;
    const isLabel = readCell(cell.text).kind === 'words' && (isHead || at < figure);
    return cellElement(cell, isLabel ? (isHead ? 'col' : 'row') : null);
  });
  return `<tr>${cells.join('')}</tr>`;
}

function cellElement({ text, columnSpan, rowSpan }: GridCell, scope: 'col' | 'row' | null): string {
  const name = scope === null ? 'td' : 'th';
  const attributes = [
    ...(scope === null ? [] : [` scope="${scope}"`]),
    ...(rowSpan > 1 ? [` rowspan="${String(rowSpan)}"`] : []),
    ...(columnSpan > 1 ? [` colspan="${String(columnSpan)}"`] : []),
  ];
  return `<${name}${attributes.join('')}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
