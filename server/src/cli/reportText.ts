import { fileKind } from '../convert/fileKind';
import type { PlacedStart } from '../convert/places';
import { longestText } from '../features/textLimit';
import { decode, type DecodedText } from '../text/decode';
import { Unreadable } from './readBytes';

/** A file whose bytes were read. */
export interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is checked of a file. */
export interface ReportText {
  readonly text: string;
  /** Where its words stand in the Word document or the web page that it was made of; null where the file is the text. */
  readonly places: readonly PlacedStart[] | null;
}

/** A file's text, or the report that a Word document or a web page holds. Throws `Unreadable`. */
export async function readReportText({ path, bytes }: ReadFile): Promise<ReportText> {
  if (isText({ path, bytes })) return { text: readText(bytes).text, places: null };
  const { importReport } = await import('../convert');
  const imported = importReport(bytes, path);
  if (imported.kind === 'report') return { text: imported.text, places: imported.places() };
  // A new document is no report, as an empty text is none.
  if (imported.problem === 'empty') return { text: '', places: null };
  throw new Unreadable(imported.problem);
}

/** Whether a file is read as it stands. A text that only begins like another kind of file is a text. */
export function isText({ path, bytes }: ReadFile): boolean {
  const kind = fileKind(bytes, path);
  return kind === 'text' || (typeof kind === 'object' && /\.(?:txt|md|markdown)$/i.test(path));
}

/** A text in its encoding. Throws `Unreadable`. */
export function readText(bytes: Uint8Array): DecodedText {
  const decoded = decode(bytes, false);
  if (!decoded) throw new Unreadable('undecodable');
  if (decoded.text.length > longestText) throw new Unreadable('tooLong');
  return decoded;
}
