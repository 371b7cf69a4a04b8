import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Grid } from '../../syntax/grid';
import { readCell } from '../../text/cellValue';
import { placesOf, type GridPlace } from '../grids';
import { columnWidths } from './columnWidths';
import { tableFace, textWidth } from './officialLayout';
import { printable } from './packageParts';

/** A table as wide as the text, with its merged cells. The rows of its head are repeated on each page; no row is cut in two. */
export function wordTable(grid: Grid): Table {
  const widths = columnWidths(grid, textWidth);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    margins: { left: 60, right: 60, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: placesOf(grid.rows).map(
      (places, at) =>
        new TableRow({
          tableHeader: at < grid.headRows,
          cantSplit: true,
          height: { value: 400, rule: HeightRule.ATLEAST },
          children: places.map((place) => wordCell(place, widths, isCentred(place, places))),
        }),
    ),
  });
}

/** Only a row's own label, in front of figures, begins at the left. */
function isCentred({ cell }: GridPlace, row: readonly GridPlace[]): boolean {
  const isLabel = cell.rowSpan === 1 && readCell(cell.text).kind === 'words';
  return !isLabel || row.every((place) => readCell(place.cell.text).kind !== 'number');
}

function wordCell({ cell, column }: GridPlace, widths: readonly number[], isCentred: boolean): TableCell {
  const { text, columnSpan, rowSpan } = cell;
  const width = widths.slice(column, column + columnSpan).reduce((sum, part) => sum + part, 0);
  const { font, size } = tableFace(widths.length);
  return new TableCell({
    columnSpan,
    rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        children: [new TextRun({ font, size, text: printable(text) })],
      }),
    ],
  });
}
