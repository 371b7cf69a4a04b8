import { csvLine, type CsvField } from '../../../server/src/text/csv';

/** A table as CSV, with the mark by which a spreadsheet knows UTF-8. */
export function csvOf(rows: readonly (readonly CsvField[])[]): string {
  return `\uFEFF${rows.map((row) => `${csvLine(row)}\r\n`).join('')}`;
}
