import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { readConfigured } from '../features/checkText';
import type { Locale } from '../rules/rule';
import { csvLine } from '../text/csv';
import { extractReport, type ExtractedReport, type ExtractedRow, type ExtractedValue } from './extractReport';
import type { Failures } from './failures';
import { findFiles } from './findFiles';
import { errorCode, Unreadable, unlessUnreadable } from './readBytes';
import { readSources } from './readSources';
import { readReportText } from './reportText';
import { words } from './words';

export const extractFormats = ['json', 'csv'] as const;

export interface ExtractOptions {
  readonly format: (typeof extractFormats)[number];
  readonly locale: Locale;
  readonly config?: string | undefined;
  /** The file to write; standard output if left out. */
  readonly output?: string | undefined;
}

/** `gongkai extract`: writes what was recognised in every file. */
export async function extract(
  paths: readonly string[],
  options: ExtractOptions,
  failures: Failures,
): Promise<void> {
  const { format, output, locale } = options;
  const text = formats[format](extracted(paths, options, failures));
  if (output === undefined) {
    await pipeline(text, process.stdout, { end: false });
    return;
  }
  try {
    const marked = format === 'csv' ? behindMark(text) : text;
    await pipeline(marked, createWriteStream(output));
  } catch (error) {
    failures.add(output, words[locale].fix.unwritable(errorCode(error)));
  }
}

async function* extracted(
  paths: readonly string[],
  options: ExtractOptions,
  failures: Failures,
): AsyncGenerator<ExtractedReport> {
  const say = words[options.locale];
  const files = await findFiles(paths, failures, say);
  for await (const source of readSources(files, options, failures)) {
    const { path, settings } = source;
    const read = await unlessUnreadable(() => readReportText(source));
    if (read instanceof Unreadable) failures.add(path, say.unreadable(read.code));
    else yield extractReport(path, readConfigured(read.text, settings));
  }
}

type Reports = AsyncIterable<ExtractedReport>;

/** Piece by piece: the whole may be larger than memory. */
const formats: Readonly<Record<ExtractOptions['format'], (reports: Reports) => AsyncGenerator<string>>> = {
  json: writeJson,
  csv: writeCsv,
};

/** Spreadsheets take a file that begins with this mark for UTF-8, and others for the system's old encoding. */
async function* behindMark(text: AsyncIterable<string>): AsyncGenerator<string> {
  yield '\uFEFF';
  yield* text;
}

async function* writeJson(reports: Reports): AsyncGenerator<string> {
  yield '{"version":1,"reports":[';
  let separator = '';
  for await (const report of reports) {
    yield `${separator}${JSON.stringify(jsonReport(report))}`;
    separator = ',';
  }
  yield ']}\n';
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
async function* writeCsv(reports: Reports): AsyncGenerator<string> {
  yield `${csvLine(['path', 'organization', 'year', 'table', 'row', 'column', 'value', 'text'])}\n`;
  for await (const { path, organization, year, tables } of reports) {
    for (const [table, rows] of Object.entries(tables)) {
      for (const [row, { columns, unplaced }] of Object.entries(rows)) {
        const values = [
          ...Object.entries(columns),
          ...unplaced.map((value): [string, ExtractedValue] => ['', value]),
        ];
        for (const [column, { value, text }] of values)
          yield `${csvLine([path, organization, year, table, row, column, value, text])}\n`;
      }
    }
  }
}
