import type { FormSection, FormTable } from '../../server/src/forms/schema';
import { tableGrid } from '../../server/src/forms/tableGrid';
import { layouts } from '../../server/src/syntax/layouts';
import type { LayoutId } from '../../server/src/syntax/tree';
import { formatChineseNumeral } from '../../server/src/text/numerals';
import type { TextEdit } from '../../server/src/text/textRange';
import { allForms } from '../support/shippedForms';
import { applyEdit, type FuzzInput } from './input';
import { Random } from './random';
import { numbers, pieces, sentences } from './words';

const layoutIds = Object.keys(layouts) as LayoutId[];
const lineEnds = ['\n', '\r\n', '\r'];

/** The input of a seed: a report of any form in any layout, or a heap of pieces, and some damage; of one in eight a long session of it. */
export function generateInput(seed: number): FuzzInput {
  const random = new Random(seed);
  const text = random.oneIn(4) ? heap(random) : report(random);
  const edits: TextEdit[] = [];
  let current = text;
  for (let damage = random.below(random.oneIn(8) ? 200 : 6); damage > 0; damage--) {
    const edit = random.pick(damages)(current, random);
    edits.push(edit);
    current = applyEdit(current, edit);
  }
  return { text, edits };
}

function heap(random: Random): string {
  return random
    .many(60, () =>
      random.oneIn(6) ? sentence(random) : random.oneIn(8) ? characters(random) : random.pick(pieces),
    )
    .join('');
}

function report(random: Random): string {
  const form = random.pick(allForms.forms);
  const year = random.pick([2019, 2020, 2021, 2023, 2031]);
  const layout = random.pick(layoutIds);
  // A part of a report takes less time than a whole one, and fails as well.
  const lacking = random.pick([12, 3, 2, 2]);
  const sections = form.sections
    .filter(() => !random.oneIn(lacking))
    .map((section, index) => sectionText(section, index, form.tables, layout, random));
  const loose = form.sections.length === 0 ? form.tables : [];
  const parts = [
    ...(random.oneIn(10)
      ? []
      : [`青溪市文化局${year}年度${random.pick(form.names).replace('…', '工作年度')}`]),
    ...(random.oneIn(4) ? [] : [`本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`]),
    ...sections,
    ...loose.map((table) => tableText(table, layout, random)),
    ...(random.oneIn(3) ? [] : ['青溪市文化局', `${year + 1}年1月22日`]),
  ];
  return parts.join('\n\n').replaceAll('\n', random.oneIn(4) ? random.pick(lineEnds) : '\n');
}

function sectionText(
  section: FormSection,
  index: number,
  tables: readonly FormTable[],
  usual: LayoutId,
  random: Random,
): string {
  const mark = random.pick(['', '', '', '## ', '**']);
  const number = random.oneIn(15) ? random.pick(pieces) : `${formatChineseNumeral(index + 1)}、`;
  const heading = `${mark}${number}${random.oneIn(15) ? random.pick(pieces) : section.label}`;
  const table = tables.find(({ id }) => id === section.table);
  const layout = random.oneIn(6) ? random.pick(layoutIds) : usual;
  return [
    heading,
    ...random.many(3, () => sentence(random)),
    ...section.topics.filter(() => !random.oneIn(3)).map(({ label }) => `${label}。${sentence(random)}`),
    ...(table && !random.oneIn(10) ? [tableText(table, layout, random)] : []),
    ...random.many(1, () => sentence(random)),
  ].join('\n\n');
}

/** Mostly blank figures and small ones, so that some sums hold and some nearly do. */
function tableText(table: FormTable, layout: LayoutId, random: Random): string {
  const usual = random.pick(['0', '0', '', '/', '1']);
  const grid = tableGrid(table, () =>
    random.oneIn(12) ? random.pick(numbers) : random.oneIn(60) ? random.pick(pieces) : usual,
  );
  return layouts[layout].write(grid).trimEnd();
}

function sentence(random: Random): string {
  return random.pick(sentences).replaceAll('#', () => random.pick(numbers));
}

/** Any UTF-16 code units at all, halves of pairs included. */
function characters(random: Random): string {
  return String.fromCharCode(...random.many(5, () => random.below(0x10000)));
}

type Damage = (text: string, random: Random) => TextEdit;

const damages: readonly Damage[] = [
  // Put something in.
  (text, random) => insert(random.below(text.length + 1), random.pick(pieces)),
  (text, random) => insert(random.below(text.length + 1), random.pick(pieces).repeat(random.below(30))),
  (text, random) => insert(random.below(text.length + 1), characters(random)),
  (text, random) => insert(lineStart(text, random), `${sentence(random)}\n`),
  // Cut.
  (text, random) => ({ range: span(text, 4, random), newText: '' }),
  (text, random) => ({ range: span(text, 400, random), newText: '' }),
  (text, random) => ({ range: { start: random.below(text.length + 1), end: text.length }, newText: '' }),
  // Duplicate, here or elsewhere.
  (text, random) => insert(lineStart(text, random), copy(text, 600, random)),
  (text, random) => insert(random.below(text.length + 1), copy(text, 60, random)),
  // Interleave with another report.
  (text, random) => insert(lineStart(text, random), copy(report(random), 800, random)),
  // Split and join lines, and change how they end.
  (text, random) => insert(random.below(text.length + 1), random.pick(lineEnds)),
  (text, random) => {
    const at = Math.max(0, text.indexOf('\n', random.below(text.length + 1)));
    return {
      range: { start: at, end: Math.min(text.length, at + 1) },
      newText: random.pick(['', ' ', '\r', '\r\n']),
    };
  },
  // Mistype a figure.
  (text, random) => {
    const from = random.below(text.length + 1);
    const digit = text.slice(from).search(/\d/);
    const at = from + Math.max(0, digit);
    return { range: { start: at, end: Math.min(text.length, at + 1) }, newText: random.pick(numbers) };
  },
  // Write the same over itself, or nothing at all.
  (text, random) => {
    const range = span(text, 50, random);
    return { range, newText: text.slice(range.start, range.end) };
  },
];

function insert(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}

function span(text: string, most: number, random: Random) {
  const start = random.below(text.length + 1);
  return { start, end: Math.min(text.length, start + random.below(most)) };
}

function copy(text: string, most: number, random: Random): string {
  const { start, end } = span(text, most, random);
  return text.slice(start, end);
}

function lineStart(text: string, random: Random): number {
  return text.lastIndexOf('\n', random.below(text.length + 1)) + 1;
}
