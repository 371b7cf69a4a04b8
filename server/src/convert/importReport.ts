import { decode } from '../text/decode';
import { longestText } from '../text/longestText';
import { readDocx } from './docx/readDocx';
import type { DocumentBlock, ForeignDocument, LeftOut } from './document';
import { fileKind } from './fileKind';
import { readPage } from './html/readPage';
import { Unreadable, type Problem } from './problems';
import type { PlacedStart } from './places';
import { readText } from './readText';
import { writeReportText } from './reportText';
import { mostUnpacked } from './zip';

/** What became of a file: a report in Markdown, or the reason why there is none. */
export type Imported =
  | {
      readonly kind: 'report';
      readonly text: string;
      /** Finds out where the text's words stand in the file, in text order. */
      readonly places: () => readonly PlacedStart[];
      /** What the file holds and the text does not. */
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Makes a report in Markdown of a Word document, a web page or a text in any layout. Never throws. */
export function importReport(bytes: Uint8Array, name: string): Imported {
  try {
    const { blocks, leftOut } = readFile(bytes, name);
    if (blocks.length === 0) throw new Unreadable('empty');
    if (lengthOf(blocks) > longestText) throw new Unreadable('too-large');
    return { kind: 'report', ...writeReportText(blocks), leftOut };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'problem', problem: error.problem };
    throw error;
  }
}

function readFile(bytes: Uint8Array, name: string): ForeignDocument {
  if (bytes.length > mostUnpacked) throw new Unreadable('too-large');
  const kind = fileKind(bytes, name);
  if (typeof kind === 'object') throw new Unreadable(kind.problem);
  if (kind === 'docx') return readDocx(bytes);
  const text = decode(bytes, kind === 'page')?.text ?? null;
  if (text === null) throw new Unreadable('undecodable');
  return kind === 'page' ? readPage(text) : readText(text);
}

function lengthOf(blocks: readonly DocumentBlock[]): number {
  const lengths = blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text.length
      : block.grid.rows.flat().reduce((length, { text }) => length + text.length + 1, 0),
  );
  return lengths.reduce((sum, length) => sum + length, 0);
}
