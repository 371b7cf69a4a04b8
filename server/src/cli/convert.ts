import { stat, writeFile } from 'node:fs/promises';
import type { ExportFormat } from '../convert';
import type { Locale } from '../rules/rule';
import type { Failures } from './failures';
import { errorCode, Unreadable } from './readBytes';
import { readContent } from './readContent';
import { printable } from './terminal';
import { words } from './words';

export const convertFormats = ['docx', 'md', 'html', 'tsv', 'csv'] as const satisfies readonly ExportFormat[];

export interface ConvertOptions {
  readonly to: ExportFormat;
  readonly output?: string;
  readonly locale: Locale;
}

/** `gongkai convert`: a Word document, a web page or a text as another kind of file, written to `output` or else to stdout. */
export async function convert(
  path: string,
  { to, output, locale }: ConvertOptions,
  failures: Failures,
): Promise<void> {
  const say = words[locale];
  if (output !== undefined && (await isSameFile(path, output))) {
    failures.add(output, say.convert.overInput);
    return;
  }
  if (output === undefined && to === 'docx' && process.stdout.isTTY) {
    failures.add('gongkai', say.convert.needsOutput);
    return;
  }
  const bytes = await readContent({ path, isNamed: true });
  if (bytes instanceof Unreadable) {
    failures.add(path, say.unreadable(bytes.code));
    return;
  }
  const { exportReport, importReport, leftOutMessages } = await import('../convert');
  const imported = importReport(bytes, path);
  if (imported.kind === 'problem') {
    failures.add(path, say.unreadable(imported.problem));
    return;
  }
  const converted = await exportReport(imported.text, to);
  if (converted.length === 0) {
    failures.add(path, say.convert.noTables);
    return;
  }
  for (const { kind, count } of imported.leftOut)
    process.stderr.write(`${printable(path)}: ${leftOutMessages[locale][kind](count)}\n`);
  // Only files need the mark by which Excel knows UTF-8.
  if (output === undefined) process.stdout.write(to === 'csv' ? converted.subarray(3) : converted);
  else await write(output, converted, say.fix.unwritable, failures);
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)));
  return first !== null && second !== null && first!.dev === second!.dev && first!.ino === second!.ino;
}

async function write(
  output: string,
  bytes: Uint8Array,
  unwritable: (code: string) => string,
  failures: Failures,
): Promise<void> {
  try {
    await writeFile(output, bytes);
  } catch (error) {
    failures.add(output, unwritable(errorCode(error)));
  }
}
