import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Report } from '../binding/report';
import type { Locale } from '../rules/rule';
import { containsRange, type TextRange } from '../text/textRange';
import type { CheckedReport } from './checkText';
import type { Reader } from './diagnostics';
import { toRange } from './ranges';
import { workspaceEdit } from './workspaceEdit';

/** What a new name does, or why it cannot be one. */
export type Renaming = { readonly edit: WorkspaceEdit } | { readonly problem: string };

const wrongName: Readonly<Record<Locale, string>> = {
  'zh-cn': '机关名称只能由汉字、字母、数字、括号和间隔号组成，不能为空',
  en: 'The name of an agency has Chinese characters, letters, digits, brackets and middle dots, and is not empty',
};
const noName: Readonly<Record<Locale, string>> = {
  'zh-cn': '这里不是机关名称',
  en: 'There is no name of an agency here',
};

const name = /^[\p{L}\p{N}（）()·]+$/u;

/** The agency's name at a place, with where it stands; null where none does. */
export function agencyAt(
  { report, lines }: CheckedReport,
  offset: number,
): { readonly range: Range; readonly placeholder: string } | null {
  const mention = mentionAt(report, offset);
  return mention && { range: toRange(lines, mention.range), placeholder: mention.name };
}

/** Gives the agency at a place a new name, wherever the report has its full name. */
export function renameAgency(
  { report, lines }: CheckedReport,
  offset: number,
  newName: string,
  reader: Reader,
): Renaming {
  const newText = newName.trim();
  if (!name.test(newText)) return { problem: wrongName[reader.locale] };
  const mention = mentionAt(report, offset);
  if (!mention) return { problem: noName[reader.locale] };
  const edits = mentionsOf(report, mention.name).map((range) => ({ range, newText }));
  return { edit: workspaceEdit(edits, lines, reader) };
}

interface Mention {
  /** Without the blanks that it may be printed with. */
  readonly name: string;
  readonly range: TextRange;
}

/** One of the report's names that stands at a place: the longest, where one holds another. */
function mentionAt(report: Report, offset: number): Mention | null {
  const at = { start: offset, end: offset };
  const { text } = report.tree;
  const printed = printedMentions(report).find(({ range }) => containsRange(range, at));
  if (printed) return printed;
  for (const own of namesOf(report)) {
    const start = text.indexOf(own, Math.max(0, offset - own.length));
    if (start >= 0 && start <= offset) return { name: own, range: { start, end: start + own.length } };
  }
  return null;
}

/** Every place of a name in text order, but not inside a longer name of another agency. */
function mentionsOf(report: Report, own: string): TextRange[] {
  const { text } = report.tree;
  const longer = namesOf(report).filter((other) => other !== own && other.includes(own));
  const others = longer.flatMap((other) => placesOf(text, other));
  const spaced = printedMentions(report).filter((mention) => mention.name === own);
  const places = [...placesOf(text, own), ...spaced.map(({ range }) => range)].filter(
    (range) => !others.some((other) => containsRange(other, range)),
  );
  const distinct = new Map(places.map((range) => [range.start, range]));
  return [...distinct.values()].sort((a, b) => a.start - b.start);
}

/** Title, metadata, the sentence on who wrote it, signature. */
function printedMentions({ organizations }: Report): Mention[] {
  return organizations.map(({ name: printed, range }) => ({ name: printed.replace(/\s+/g, ''), range }));
}

/** The longest first. */
function namesOf(report: Report): string[] {
  const names = new Set(printedMentions(report).map((mention) => mention.name));
  return [...names].sort((a, b) => b.length - a.length);
}

function placesOf(text: string, words: string): TextRange[] {
  const places: TextRange[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length))
    places.push({ start, end: start + words.length });
  return places;
}
