import { kindIdOf } from '../forms/catalogue';
import type { FormSum, FormTable, WrittenForm } from '../forms/schema';
import type { Locale } from '../rules/rule';
import { dateInYear, isCalendarDate } from '../text/dates';
import type { JsonPath } from './readJson';

/** Something in a form that its schema cannot see, and where it stands. */
export interface FormProblem {
  readonly path: JsonPath;
  readonly message: Readonly<Record<Locale, string>>;
}

/** What a form cannot have because another one has it: the id, or the first year of its kind. */
export function clashes(form: WrittenForm, others: readonly WrittenForm[]): FormProblem[] {
  const rival = others.find(
    (other) => kindIdOf(other) === kindIdOf(form) && other.years.from === form.years.from,
  );
  if (others.some(({ id }) => id === form.id)) return [{ path: ['id'], message: words.taken() }];
  return rival ? [{ path: ['years', 'from'], message: words.sameYears(rival.title, form.years.from) }] : [];
}

const words = {
  taken: () => ({
    'zh-cn': '已有 id 相同的报告格式，请换一个',
    en: 'Another form has this id: choose another one',
  }),
  sameYears: (title: string, from: number) => ({
    'zh-cn': `“${title}”也从 ${from} 年起适用，同一种类的格式要从不同的年度起`,
    en: `“${title}” is for the years from ${from} too: the forms of one kind have to begin with different years`,
  }),
  doubled: (id: string) => ({
    'zh-cn': `“${id}”重复，同一处的 id 不能相同`,
    en: `“${id}” stands here twice: ids have to differ`,
  }),
  noTable: (id: string) => ({
    'zh-cn': `没有 id 为“${id}”的表格`,
    en: `There is no table with the id “${id}”`,
  }),
  noSection: (id: string) => ({
    'zh-cn': `没有 id 为“${id}”的部分`,
    en: `There is no section with the id “${id}”`,
  }),
  noRow: (id: string) => ({
    'zh-cn': `表中没有 id 为“${id}”的行`,
    en: `The table has no row with the id “${id}”`,
  }),
  noColumn: (id: string) => ({
    'zh-cn': `表中没有 id 为“${id}”的列`,
    en: `The table has no column with the id “${id}”`,
  }),
  noCell: (name: string) => ({
    'zh-cn': `没有“${name}”这个单元格，写法为 表.行.列`,
    en: `There is no cell “${name}”: write table.row.column`,
  }),
  ring: (ids: string) => ({
    'zh-cn': `合计互相包含，成了循环：${ids}`,
    en: `These totals add each other up in a ring: ${ids}`,
  }),
  empty: () => ({
    'zh-cn': '没有规定部分或表格，无法识别报告，请写明 sections 或 tables',
    en: 'There are no sections and no tables to know a report by: write “sections” or “tables”',
  }),
  years: () => ({ 'zh-cn': '结束年度 to 早于开始年度 from', en: '“to” lies before “from”' }),
  noDay: (day: string) => ({
    'zh-cn': `没有 ${day} 这一天，写法为 月-日`,
    en: `There is no day ${day}: write month-day`,
  }),
} as const;

/**
 * What is wrong in a form beyond its schema, in the order of the form: nothing to know a report by, ids that are there twice or not
 * at all, rings of totals, dates.
 */
export function formProblems(form: WrittenForm): FormProblem[] {
  return [
    ...yearProblems(form),
    ...emptyProblems(form),
    ...doubledIds(form.sections, ['sections']),
    ...form.sections.flatMap((section, at) => [
      ...doubledIds(section.topics, ['sections', at, 'topics']),
      ...(section.table === undefined || form.tables.some(({ id }) => id === section.table)
        ? []
        : [{ path: ['sections', at, 'table'], message: words.noTable(section.table) }]),
    ]),
    ...doubledIds(form.tables, ['tables']),
    ...form.tables.flatMap((table, at) => tableProblems(table, ['tables', at])),
    ...form.statements.flatMap((statement, at) => statementProblems(form, statement, ['statements', at])),
    ...form.sentences.flatMap((sentence, at) => sentenceProblems(form, sentence, ['sentences', at])),
    ...dayProblems(form),
  ];
}

function yearProblems({ years: { from, to } }: WrittenForm): FormProblem[] {
  return to !== undefined && to < from ? [{ path: ['years', 'to'], message: words.years() }] : [];
}

function emptyProblems({ sections, tables }: WrittenForm): FormProblem[] {
  return sections.length + tables.length === 0 ? [{ path: ['sections'], message: words.empty() }] : [];
}

function dayProblems({ period, deadline }: WrittenForm): FormProblem[] {
  return Object.entries({ period, deadline }).flatMap(([name, days]) =>
    Object.entries(days ?? {}).flatMap(([which, day]) =>
      isCalendarDate(dateInYear(2024, day)) ? [] : [{ path: [name, which], message: words.noDay(day) }],
    ),
  );
}

function doubledIds(items: readonly { readonly id: string }[], path: JsonPath): FormProblem[] {
  return items.flatMap(({ id }, at) =>
    items.findIndex((other) => other.id === id) < at
      ? [{ path: [...path, at, 'id'], message: words.doubled(id) }]
      : [],
  );
}

/** Rows have their ids for the whole table; columns for their block, and those that are one column share one. */
function tableProblems(table: FormTable, path: JsonPath): FormProblem[] {
  const rows = idsOf(table, 'rows');
  const doubledRows = table.blocks.flatMap((block, at) =>
    block.rows.flatMap(({ id }, index) => {
      const before = table.blocks.slice(0, at).some((other) => other.rows.some((row) => row.id === id));
      const isDoubled = before || block.rows.findIndex((row) => row.id === id) < index;
      return isDoubled
        ? [{ path: [...path, 'blocks', at, 'rows', index, 'id'], message: words.doubled(id) }]
        : [];
    }),
  );
  const columns = idsOf(table, 'columns');
  return [
    ...table.blocks.flatMap((block, at) => doubledIds(block.columns, [...path, 'blocks', at, 'columns'])),
    ...doubledRows,
    ...table.sums.flatMap((sum, at) =>
      sum.forEach === 'column'
        ? unknownIn(sum, rows, words.noRow, [...path, 'sums', at])
        : unknownIn(sum, columns, words.noColumn, [...path, 'sums', at]),
    ),
    ...ringProblems(table, path),
  ];
}

function idsOf({ blocks }: FormTable, of: 'rows' | 'columns'): ReadonlySet<string> {
  return new Set(blocks.flatMap((block) => block[of].map(({ id }) => id)));
}

function unknownIn(
  sum: FormSum,
  known: ReadonlySet<string>,
  say: (id: string) => FormProblem['message'],
  path: JsonPath,
): FormProblem[] {
  const { forEach: _, ...sides } = sum;
  return Object.entries(sides).flatMap(([side, ids]: [string, string | readonly string[]]) =>
    typeof ids === 'string'
      ? known.has(ids)
        ? []
        : [{ path: [...path, side], message: say(ids) }]
      : ids.flatMap((id, at) => (known.has(id) ? [] : [{ path: [...path, side, at], message: say(id) }])),
  );
}

/** Totals that are, over others, part of themselves. Told at the first of each ring. */
function ringProblems({ sums }: FormTable, path: JsonPath): FormProblem[] {
  return (['row', 'column'] as const).flatMap((forEach) => {
    const totals = sums.flatMap((sum, at) =>
      'total' in sum && sum.forEach === forEach ? [{ id: sum.total, parts: sum.of, at }] : [],
    );
    const partsOf = new Map<string, string[]>();
    for (const { id, parts } of totals) partsOf.set(id, [...(partsOf.get(id) ?? []), ...parts]);
    return ringsIn(partsOf).map((ring): FormProblem => {
      const { at } = totals.find(({ id }) => id === ring[0])!;
      return { path: [...path, 'sums', at], message: words.ring([...ring, ring[0]!].join(' → ')) };
    });
  });
}

/** The rings that are met on the ways from totals to their parts; each total is gone on from once. */
function ringsIn(partsOf: ReadonlyMap<string, readonly string[]>): string[][] {
  const rings: string[][] = [];
  const way: string[] = [];
  const isOnWay = new Set<string>();
  const seen = new Set<string>();
  for (const first of partsOf.keys()) {
    // Its own steps, so that no chain of totals is too long.
    const steps: { readonly id: string; readonly isBack: boolean }[] = [{ id: first, isBack: false }];
    for (let step = steps.pop(); step; step = steps.pop()) {
      const { id } = step;
      if (step.isBack) {
        way.pop();
        isOnWay.delete(id);
      } else if (isOnWay.has(id)) {
        rings.push(way.slice(way.indexOf(id)));
      } else if (!seen.has(id)) {
        seen.add(id);
        way.push(id);
        isOnWay.add(id);
        steps.push({ id, isBack: true });
        for (const part of partsOf.get(id) ?? []) steps.push({ id: part, isBack: false });
      }
    }
  }
  return rings;
}

function statementProblems(
  form: WrittenForm,
  { table: id, rows, columns, otherwise }: WrittenForm['statements'][number],
  path: JsonPath,
): FormProblem[] {
  const table = form.tables.find((candidate) => candidate.id === id);
  if (!table) return [{ path: [...path, 'table'], message: words.noTable(id) }];
  const unknown = (
    readings: readonly { readonly ids: readonly string[] }[] | undefined,
    of: 'rows' | 'columns',
    above: JsonPath,
  ) => {
    const known = idsOf(table, of);
    const say = of === 'rows' ? words.noRow : words.noColumn;
    return (readings ?? []).flatMap(({ ids }, at) =>
      ids.flatMap((name, index) => {
        const id = name.replace(/^-/, '');
        return known.has(id) ? [] : [{ path: [...above, at, 'ids', index], message: say(id) }];
      }),
    );
  };
  return [
    ...rows.flatMap(({ readings }, at) => unknown(readings, 'rows', [...path, 'rows', at, 'readings'])),
    ...columns.flatMap(({ readings }, at) =>
      unknown(readings, 'columns', [...path, 'columns', at, 'readings']),
    ),
    ...unknown(otherwise.rows, 'rows', [...path, 'otherwise', 'rows']),
    ...unknown(otherwise.columns, 'columns', [...path, 'otherwise', 'columns']),
  ];
}

function sentenceProblems(
  form: WrittenForm,
  { section, words: said, ifZero, ifSome }: WrittenForm['sentences'][number],
  path: JsonPath,
): FormProblem[] {
  const hasSection = section === undefined || form.sections.some(({ id }) => id === section);
  const cells = Object.entries({ ifZero, ifSome }).flatMap(([name, list]) =>
    list.flatMap((cell, at) =>
      hasCell(form, cell) ? [] : [{ path: [...path, name, at], message: words.noCell(cell) }],
    ),
  );
  const named = Array.from(said.matchAll(/\{([^{}]+)\}/g), ([, name]) => name!).filter(
    (name) => name !== 'year' && !hasCell(form, name),
  );
  return [
    ...(hasSection ? [] : [{ path: [...path, 'section'], message: words.noSection(section) }]),
    ...named.map((name) => ({ path: [...path, 'words'], message: words.noCell(name) })),
    ...cells,
  ];
}

function hasCell({ tables }: WrittenForm, name: string): boolean {
  const [table, row, column] = name.split('.');
  const blocks = tables.find(({ id }) => id === table)?.blocks ?? [];
  return blocks.some(
    (block) => block.rows.some(({ id }) => id === row) && block.columns.some(({ id }) => id === column),
  );
}
