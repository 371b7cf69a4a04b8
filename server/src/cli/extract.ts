import { readConfigured } from '../features/checkText';
import type { Locale } from '../rules/rule';
import { csvLine, type CsvField } from '../text/csv';
import { extractReport, type ExtractedReport, type ExtractedRow, type ExtractedValue } from './extractReport';
import type { Failures } from './failures';
import { findFiles } from './findFiles';
import { readSources } from './readSources';
import { words } from './words';

export const extractFormats = ['json', 'csv'] as const;

export interface ExtractOptions {
  readonly format: (typeof extractFormats)[number];
  readonly locale: Locale;
}

/** `gongkai extract`: writes what was recognised in every file. */
export async function extract(
  paths: readonly string[],
  options: ExtractOptions,
  failures: Failures,
): Promise<void> {
  const reports: ExtractedReport[] = [];
  const files = await findFiles(paths, failures, words[options.locale]);
  for await (const { path, text, settings } of readSources(files, options, failures)) {
    reports.push(extractReport(path, readConfigured(text, settings)));
  }
  const lines =
    options.format === 'csv'
      ? csvLines(reports)
      : [JSON.stringify({ version: 1, reports: reports.map(jsonReport) })];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** In JSON the columns stand directly in their row, beside the values without a column, where there are any. */
function jsonReport({ tables, ...report }: ExtractedReport): unknown {
  return { ...report, tables: mapValues(tables, (rows) => mapValues(rows, jsonRow)) };
}

function jsonRow({ columns, unplaced }: ExtractedRow): unknown {
  return { ...columns, ...(unplaced.length > 0 && { unplaced }) };
}

function mapValues<Value>(record: Readonly<Record<string, Value>>, map: (value: Value) => unknown): unknown {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** A line for each value of each table; a value whose column is not known has none. */
function csvLines(reports: readonly ExtractedReport[]): string[] {
  const header: CsvField[] = ['path', 'organization', 'year', 'table', 'row', 'column', 'value', 'text'];
  const lines = reports.flatMap(({ path, organization, year, tables }) =>
    Object.entries(tables).flatMap(([table, rows]) =>
      Object.entries(rows).flatMap(([row, { columns, unplaced }]) =>
        [...Object.entries(columns), ...unplaced.map((value): [string, ExtractedValue] => ['', value])].map(
          ([column, { value, text }]): CsvField[] => [
            path,
            organization,
            year,
            table,
            row,
            column,
            value,
            text,
          ],
        ),
      ),
    ),
  );
  return [header, ...lines].map(csvLine);
}
