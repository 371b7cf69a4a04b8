import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { readReport } from '../binding/readReport';
import type { FormCatalogue } from '../forms/catalogue';
import type { Locale } from '../rules/rule';

export { longestText } from '../text/longestText';

export const tooLong: Readonly<Record<Locale, string>> = {
  'zh-cn': '文本超过 1600 万字符，未作检查',
  en: 'The text has more than 16 million characters and is not checked',
};

/** How much of a long text is looked at to see whether it is a report at all. */
const openingLength = 50_000;

/** Whether a text has to be read to tell whether it is a report; one that begins otherwise is none. */
export function mayBeReport(text: string, forms: FormCatalogue): boolean {
  return text.length <= openingLength || beginsLikeReport(text, forms);
}

/** Nobody is told that a long text is not checked which is no report anyway. */
export function beginsLikeReport(text: string, forms: FormCatalogue): boolean {
  return readReport(text.slice(0, openingLength), { forms }) !== null;
}

/** Says on the first line of a text that it is not checked. */
export function tooLongNotice(locale: Locale): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: { line: 1, character: 0 } },
    severity: DiagnosticSeverity.Information,
    source: 'gongkai',
    message: tooLong[locale],
  };
}
