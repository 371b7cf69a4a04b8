import type { CancellationToken } from 'vscode-languageserver';
import type { LeftOut } from '../convert';
import { checkingText } from '../features/checkText';
import { preview } from '../features/preview';
import { beginsLikeReport } from '../features/textLimit';
import type { Locale } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import { fromBase64, toBase64 } from './base64';
import type { ConfigStore } from './configStore';
import type { ExportFormat, ImportedPreview, ImportedReport, ImportParams } from './messages';
import type { Runtime } from './runtime';
import type { Slices } from './slices';
import { canonicalUri } from './uris';

export interface ConversionParts {
  readonly runtime: Runtime;
  readonly slices: Slices;
  readonly configs: ConfigStore;
}

const unread: Readonly<Record<Locale, string>> = {
  'zh-cn': '无法读取文件，请确认文件还在、未被其他程序占用',
  en: 'the file cannot be read: see that it is there, and that no other program keeps it',
};

/** Makes a report of a file. */
export async function importFile(
  { uri, content }: ImportParams,
  runtime: Runtime,
  locale: Locale,
): Promise<ImportedReport> {
  // Nothing of it is loaded before somebody has a file to convert.
  const { importReport, leftOutMessages, mostUnpacked, problemMessages } = await import('../convert');
  const file = content === undefined ? await runtime.readFile(uri, mostUnpacked) : wholeFile(content);
  const messages = problemMessages[locale];
  if (file.kind === 'start') return { kind: 'problem', problem: messages['too-large'] };
  if (file.kind !== 'whole') return { kind: 'problem', problem: unread[locale] };
  const imported = importReport(file.bytes, nameOf(uri));
  if (imported.kind === 'problem') return { kind: 'problem', problem: messages[imported.problem] };
  const { text, leftOut } = imported;
  const tell = ({ kind, count }: LeftOut) => leftOutMessages[locale][kind](count);
  return { kind: 'report', text, isReport: beginsLikeReport(text), leftOut: leftOut.map(tell) };
}

/** What a file will look like as a report; undefined where nobody waits for it any more. */
export async function previewFile(
  params: ImportParams,
  { runtime, slices, configs }: ConversionParts,
  locale: Locale,
  token: CancellationToken,
): Promise<ImportedPreview | undefined> {
  const imported = await importFile(params, runtime, locale);
  if (imported.kind === 'problem') return imported;
  const { text, ...told } = imported;
  const { config, path } = await configs.forDocument(canonicalUri(params.uri));
  const options = { config, path, isReport: true };
  const checked = await slices.drive(checkingText(new LineIndex(text), options), token);
  if (!checked) return undefined;
  // A text that is read by force is always read. Nothing is wrong with one that is no report.
  const report = imported.isReport ? checked.report! : { ...checked.report!, findings: [] };
  return { ...told, preview: preview(report, locale) };
}

/** A report as a file, its bytes in base64. */
export async function exportText(text: string, format: ExportFormat): Promise<string> {
  const { exportReport } = await import('../convert');
  return toBase64(await exportReport(text, format));
}

function wholeFile(content: string): { readonly kind: 'whole'; readonly bytes: Uint8Array } {
  return { kind: 'whole', bytes: fromBase64(content) };
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
