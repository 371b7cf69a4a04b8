import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type Range,
} from 'vscode-languageserver-types';
import type { Locale } from '../../rules/rule';
import { placeholder } from '../../rules/sectionText';
import { pinyinInitials } from '../../text/pinyin';

/** Something that may be written where the cursor is. */
export interface Proposal {
  readonly kind: keyof typeof kinds;
  /** Its name in the list. */
  readonly label: string;
  /** Its name without number or other words before it, by which it is found too. */
  readonly name?: string;
  readonly text: string;
  /** What is written, where the list is to show it. */
  readonly preview?: string;
}

const kinds = {
  section: CompletionItemKind.Module,
  topic: CompletionItemKind.Module,
  table: CompletionItemKind.Struct,
  row: CompletionItemKind.Field,
  column: CompletionItemKind.Field,
  agency: CompletionItemKind.Text,
  sentence: CompletionItemKind.Snippet,
} as const;

const details: Readonly<Record<Locale, Readonly<Record<Proposal['kind'], string>>>> = {
  'zh-cn': {
    section: '缺少的部分',
    topic: '总体情况应当写到的方面',
    table: '空白表格',
    row: '表中缺少的行',
    column: '表中缺少的列',
    agency: '标题中的机关名称',
    sentence: '常用语句，年度和数字取自本报告',
  },
  en: {
    section: 'A section that is missing',
    topic: 'A topic of part one',
    table: 'A blank table',
    row: 'A row that the table lacks',
    column: 'A column that the table lacks',
    agency: 'The agency as the title names it',
    sentence: "A usual sentence, with this report's year and figures",
  },
};

/** A proposal in the place of what is typed already, as the list's entry number `order`. */
export function toItem(proposal: Proposal, range: Range, order: number, locale: Locale): CompletionItem {
  const { kind, label, name = label, text, preview } = proposal;
  const keys = [label, name, pinyinInitials(name), ...(preview === undefined ? [] : [preview])];
  return {
    label,
    kind: kinds[kind],
    detail: details[locale][kind],
    ...(preview !== undefined && { documentation: preview }),
    filterText: [...new Set(keys)].join(' '),
    sortText: String(order).padStart(3, '0'),
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range, newText: toSnippet(text) },
  };
}

/** The same for an editor that knows no stops for the cursor. */
export function withoutStops(item: CompletionItem): CompletionItem {
  const { textEdit, ...rest } = item;
  const newText = textEdit!.newText.replace(/\$\{\d+:([^}]*)\}|\\(.)/gs, '$1$2');
  return { ...rest, insertTextFormat: InsertTextFormat.PlainText, textEdit: { ...textEdit!, newText } };
}

/** What a person has to fill in becomes a stop for the cursor. */
function toSnippet(text: string): string {
  let stop = 0;
  return text
    .replace(/[\\$}]/g, '\\$&')
    .replaceAll(placeholder, () => `\${${String(++stop)}:${placeholder}}`);
}
