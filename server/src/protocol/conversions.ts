import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { LeftOut } from '../convert';
import { checkingText } from '../features/checkText';
import { preview } from '../features/preview';
import { beginsLikeReport } from '../features/textLimit';
import type { Locale } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import { fromBase64, toBase64 } from './base64';
import type { ConfigStore } from './configStore';
import type { Editor } from './editor';
import type { Files } from './files';
import {
  exportRequest,
  importPreviewRequest,
  importRequest,
  type ExportFormat,
  type ExportParams,
  type ImportedPreview,
  type ImportedReport,
  type ImportParams,
} from './messages';
import type { Slices } from './slices';
import { canonicalUri } from './uris';

/** What files and reports are read from. */
export interface ConversionSources {
  readonly files: Files;
  readonly slices: Slices;
  readonly configs: ConfigStore;
  readonly editor: Editor;
  /** The newest text of an open document. */
  textOf(uri: string, token: CancellationToken): Promise<string | ResponseError<never>>;
}

/** The requests that make reports of files, and files of reports. Nothing of that is loaded before one comes. */
export function listenToConversions(connection: Connection, sources: ConversionSources): void {
  const { files, editor } = sources;
  connection.onRequest(importRequest, (params: ImportParams) => importFile(params, files, editor.locale));
  connection.onRequest(
    importPreviewRequest,
    async (params: ImportParams, token: CancellationToken) =>
      (await previewFile(params, sources, token)) ??
      new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'),
  );
  connection.onRequest(
    exportRequest,
    async ({ textDocument, format }: ExportParams, token: CancellationToken) => {
      const text = await sources.textOf(textDocument.uri, token);
      return text instanceof ResponseError ? text : exportText(text, format);
    },
  );
}

const unread: Readonly<Record<Locale, string>> = {
  'zh-cn': '无法读取文件，请确认文件还在、未被其他程序占用',
  en: 'the file cannot be read: see that it is there, and that no other program keeps it',
};

/** Makes a report of a file. */
async function importFile(
  { uri, content }: ImportParams,
  files: Files,
  locale: Locale,
): Promise<ImportedReport> {
  const { importReport, leftOutMessages, mostUnpacked, problemMessages } = await import('../convert');
  const file = content === undefined ? await files.readFile(uri, mostUnpacked) : wholeFile(content);
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
async function previewFile(
  params: ImportParams,
  { files, slices, configs, editor: { locale } }: ConversionSources,
  token: CancellationToken,
): Promise<ImportedPreview | undefined> {
  const imported = await importFile(params, files, locale);
  if (imported.kind === 'problem') return imported;
  const { text, ...told } = imported;
  const place = await configs.forDocument(canonicalUri(params.uri));
  const options = { ...place, isReport: true };
  const checked = await slices.drive(checkingText(new LineIndex(text), options), token);
  if (!checked) return undefined;
  // A text that is read by force is always read. Nothing is wrong with one that is no report.
  const report = imported.isReport ? checked.report! : { ...checked.report!, findings: [] };
  return { ...told, preview: preview(report, locale) };
}

/** A report as a file, its bytes in base64. */
async function exportText(text: string, format: ExportFormat): Promise<string> {
  const { exportReport } = await import('../convert');
  return toBase64(await exportReport(text, format));
}

function wholeFile(content: string): { readonly kind: 'whole'; readonly bytes: Uint8Array } {
  return { kind: 'whole', bytes: fromBase64(content) };
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
