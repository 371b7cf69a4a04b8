import type { ReportTable, WholeReport } from '../../binding/report';
import { writeInLayout } from '../../convert/tableLayout';
import type { Locale } from '../../rules/rule';
import { lineEndOf } from '../../rules/sectionText';
import type { LayoutId, Passage, ReportTree } from '../../syntax/tree';
import { labelKey } from '../../text/labelKey';
import { isBlank, type TextEdit, type TextRange } from '../../text/textRange';
import { meet } from '../ranges';
import type { Refactoring } from './refactoring';

/** What a table can be converted to, and what people call it. */
const targets: readonly { readonly layout: LayoutId; readonly name: Readonly<Record<Locale, string>> }[] = [
  { layout: 'gfm', name: { 'zh-cn': 'Markdown 表格', en: 'a Markdown table' } },
  { layout: 'tabs', name: { 'zh-cn': '制表符分隔', en: 'cells between tabs' } },
  { layout: 'cell-per-line', name: { 'zh-cn': '每格一行', en: 'one cell per line' } },
];

/** The table at a range, and all tables, in the other layouts. */
export function convertTables(report: WholeReport, range: TextRange): Refactoring[] {
  const index = report.tables.findIndex((table) => meet(table.range, range));
  if (index < 0) return [];
  const all = report.tables.map((_, at) => at);
  return targets.flatMap(({ layout, name }) => {
    const others = all.filter((at) => layoutOf(report, at) !== layout);
    if (!others.includes(index)) return [];
    const one = convert(report, [index], layout);
    const every = others.length > 1 ? convert(report, others, layout) : null;
    return [
      ...(one ? [{ name: `table.${layout}`, title: titleOfOne(name), edits: one }] : []),
      ...(every ? [{ name: `tables.${layout}`, title: titleOfAll(name), edits: every }] : []),
    ];
  });
}

function titleOfOne(name: Readonly<Record<Locale, string>>): Refactoring['title'] {
  return { 'zh-cn': `把本表改为${name['zh-cn']}`, en: `Convert this table to ${name.en}` };
}

function titleOfAll(name: Readonly<Record<Locale, string>>): Refactoring['title'] {
  return { 'zh-cn': `把全部表格改为${name['zh-cn']}`, en: `Convert all tables to ${name.en}` };
}

function layoutOf({ bound }: WholeReport, index: number): LayoutId | undefined {
  return bound[index]!.table.sources[0]?.layout;
}

/** Null where one of the tables cannot be converted. */
function convert(
  report: WholeReport,
  indices: readonly number[],
  layout: LayoutId,
): readonly TextEdit[] | null {
  const edits = indices.map((index) => convertOne(report, index, layout));
  if (edits.some((edit) => edit === null)) return null;
  return edits.flatMap((edit) => edit ?? []).sort((a, b) => a.range.start - b.range.start);
}

function convertOne(report: WholeReport, index: number, layout: LayoutId): TextEdit | null {
  const { tree, form, bound, tables } = report;
  const { table: own, passages } = bound[index]!;
  const written = writeInLayout(own, layout, form);
  if (written === null) return null;
  const last = passages[0]!;
  const first = captionAbove(tree, own, last) ?? last;
  if (![beside(tree, first, -1), beside(tree, last, 1)].every(isNoTable)) return null;
  const { text } = tree;
  const start = first === last ? tables[index]!.range.start : tree.starts[first]!;
  const next = tables[index]!.range.end;
  const end = start + withoutLineEnds(text.slice(start, next)).length;
  const lineEnd = lineEndOf(text);
  const above = lineEnd.repeat(missingEnds(text, start - 1, -1));
  const below = lineEnd.repeat(missingEnds(text, end, 1));
  const table = withoutLineEnds(written).replaceAll('\n', lineEnd);
  return { range: { start, end }, newText: above + table + below };
}

/** The passage with a table's first caption, where that is a line of its own above the cells. */
function captionAbove(tree: ReportTree, { form, sources }: ReportTable, index: number): number | undefined {
  const caption = labelKey(form.blocks[0]!.caption ?? '');
  const cells = sources.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  if (caption === '' || cells.some(({ text }) => labelKey(text) === caption)) return undefined;
  const above = beside(tree, index, -1);
  return above && labelKey(above.text) === caption ? tree.passages.lastIndexOf(above, index) : undefined;
}

/** The passage in front of another or behind it, over the blank lines between them. */
function beside({ passages }: ReportTree, index: number, step: 1 | -1): Passage | undefined {
  const next = passages[index + step];
  return next?.blocks[0]!.kind === 'blank' ? passages[index + 2 * step] : next;
}

/** Lines of cells beside a table might be taken for its own. */
function isNoTable(passage: Passage | undefined): boolean {
  return passage === undefined || !/[|\t]/.test(passage.text);
}

/** Tabs at the end stay: they stand for blank cells. */
function withoutLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return text.slice(0, end);
}

/** How many line ends lack from a place on, forwards or backwards, for an empty line; none where the text ends. */
function missingEnds(text: string, from: number, step: 1 | -1): number {
  let ends = 0;
  for (let at = from; at >= 0 && at < text.length; at += step) {
    if (!isBlank(text.charCodeAt(at))) return Math.max(0, 2 - ends);
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) ends++;
  }
  return 0;
}
