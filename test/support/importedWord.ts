import { importReport } from '../../server/src/convert/importReport';
import { wordFile, type WordParts } from './wordFile';

/** The text that a Word document becomes, and what is left out of it. */
export function imported(parts: WordParts) {
  const result = importReport(wordFile(parts), 'report.docx');
  if (result.kind === 'problem') throw new Error(result.problem);
  return result;
}

/** Its text. */
export const textOf = (body: string, parts: Omit<WordParts, 'body'> = {}) =>
  imported({ body, ...parts }).text;
/** What of it is left out. */
export const leftOutOf = (body: string, parts: Omit<WordParts, 'body'> = {}) =>
  imported({ body, ...parts }).leftOut;
