import { readAny } from './composed';
import { commaSeparated, tabSeparated } from './export/delimited';
import { printedPage } from './export/printedPage';
import { webPage } from './export/webPage';
import { wordDocument } from './export/wordDocument';
import { readText } from './readText';
import { reportBlocks } from './reportBlocks';
import { writeReportText } from './reportText';

/** What Node and web workers both have of it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/**
 * `docx`: in the layout of official documents; `print`: a web page in that layout, for a printer; `tsv` and `csv`: its
 * tables alone.
 */
export type ExportFormat = 'docx' | 'html' | 'print' | 'md' | 'tsv' | 'csv';

/**
 * A report, written in any of the layouts that are recognised, as a file. A table in which something is wrong is
 * exported as it is. The same text gives the same bytes.
 */
export async function exportReport(text: string, format: ExportFormat): Promise<Uint8Array> {
  const blocks = reportBlocks(readAny(text));
  switch (format) {
    case 'docx':
      return wordDocument(blocks);
    case 'html':
      return bytesOf(webPage(blocks));
    case 'print':
      return bytesOf(printedPage(blocks));
    case 'md':
      return bytesOf(writeReportText(readText(text).blocks).text);
    case 'tsv':
      return bytesOf(tabSeparated(blocks));
    case 'csv':
      return bytesOf(commaSeparated(blocks));
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
