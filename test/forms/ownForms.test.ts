import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleById } from '../../server/src/archive/catalogue';
import { readReport } from '../../server/src/binding/readReport';
import { parseForms, type ParsedForms } from '../../server/src/config/parseForms';
import { defaultConfig } from '../../server/src/config/schema';
import { checkText } from '../../server/src/features/checkText';
import { outline } from '../../server/src/features/outline';
import { newReport } from '../../server/src/features/newReport';
import { formsWith } from '../../server/src/forms';
import { tableGrid } from '../../server/src/forms/tableGrid';
import { layouts } from '../../server/src/syntax/layouts';
import { renderMessage } from '../../server/src/rules/render';
import { sampleReport } from '../support/sampleReport';

const shipped = parseForms(
  readdirSync('forms').map((name) => ({ path: name, text: readFileSync(`forms/${name}`, 'utf8') })),
  'en',
);
const forms = formsWith(shipped.forms);

function example(name: string): string {
  return readFileSync(`examples/其他报告/${name}.md`, 'utf8');
}

/** What is found in a text, each with its rule, its words and what they should be. */
function found(text: string): string[] {
  const checked = checkText(text, { config: defaultConfig, forms, path: 'a.md' });
  return checked!.findings.map(({ rule, range, expected }) =>
    [rule, text.slice(range.start, range.end), expected].join(' ').trim(),
  );
}

describe('the forms that are shipped', () => {
  it('are sound', () => {
    expect(shipped.files.map(({ problems }) => problems)).toEqual([[], []]);
  });

  it.each(['青溪市水务局2023年度法治政府建设年度报告', '青溪市水务局2023年度收入支出决算总表'])(
    'find nothing in %s',
    (name) => {
      expect(found(example(name))).toEqual([]);
    },
  );

  it('find a section that is missing, and a day that is none', () => {
    const text = example('白鹭县水务局2023年度法治政府建设年度报告');
    expect(found(text)).toEqual([
      'section/missing 推进法治政府建设的主要举措和成效',
      'section/fee 全年召开专题会议2次，研究解决执法问题3项。',
      'date/impossible 2024年2月30日',
    ]);
  });

  it('name the wrong amount, over the sums of two blocks beside each other', () => {
    const text = example('青溪市水务局2023年度收入支出决算总表');
    expect(found(text.replace('| 1724.00 |', '| 1742.00 |'))).toEqual(['table/arithmetic 1742.00 1724']);
    expect(found(text.replace('| 57   | 1744.00 |', '| 57   | 1744.05 |'))).toEqual([
      'table/arithmetic 1744.05 1744',
    ]);
    // Both totals are 1764: the balance of the sides does not tell which of the two is wrong, their own sums do.
    expect(found(text.replace('| 60   | 1764.00 |', '| 60   | 1765.00 |'))).toEqual([
      'table/arithmetic 1765.00 1764',
    ]);
  });

  it('are seen in the outline, with their tables that stand in no section', () => {
    const names = (name: string) =>
      outline(checkText(example(name), { config: defaultConfig, forms, path: 'a.md' })!).map(
        (symbol) => symbol.name,
      );
    expect(names('青溪市水务局2023年度收入支出决算总表')).toEqual(['收入支出决算总表']);
    expect(names('青溪市水务局2023年度法治政府建设年度报告')).toHaveLength(4);
  });

  it('leave a difference alone that rounding explains', () => {
    const text = example('青溪市水务局2023年度收入支出决算总表');
    expect(found(text.replaceAll('1724.00', '1724.01').replaceAll('1764.00', '1764.01'))).toEqual([]);
    expect(found(text.replace('1724.00', '1724.03'))).toEqual(['table/arithmetic 1724.03 1724']);
  });

  it('keep the decimals that a figure is written with', () => {
    const text = example('青溪市水务局2023年度收入支出决算总表').replace('| 1724.00 |', '| 1742.00 |');
    const [finding] = checkText(text, { config: defaultConfig, forms, path: 'a.md' })!.findings;
    expect(finding!.fixes[0]!.edits[0]!.newText).toBe('1724.00');
  });

  it.each(['rule-of-law', 'final-accounts'])('make a new report of %s, which is one', (kind) => {
    const text = newReport({ agency: '青溪市水务局', year: 2023, kind }, forms)!;
    expect(new Set(found(text).map((line) => line.split(' ')[0]))).toEqual(
      new Set([kind === 'rule-of-law' ? 'text/placeholder' : 'table/blank-cell']),
    );
    expect(readReport(text, { forms })).toMatchObject({
      form: { id: kind },
      year: 2023,
      organization: { name: '青溪市水务局' },
    });
  });
});

describe('a table whose blocks stand beside each other', () => {
  const table = forms.byId('final-accounts')!.tables[0]!;
  const values = new Map(
    table.blocks.flatMap(({ rows }, block) => rows.map(({ id }, at) => [id, String(100 * block + at + 1)])),
  );

  it.each(['gfm', 'html', 'tabs'] as const)('is read in the layout %s', (layout) => {
    const text = `青溪市水务局2023年度收入支出决算总表\n\n${layouts[layout].write(tableGrid(table, (row) => values.get(row)!))}`;
    const [read] = readReport(text, { forms })!.tables;
    const cells = read!.blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.map(({ row, column, text: words }) => [row, column, words])).toEqual(
      Array.from(values, ([row, words]) => [row, 'amount', words]),
    );
  });
});

describe('blocks beside each other whose rows are called the same', () => {
  const block = (corner: string, id: string) => ({
    corner,
    columns: [
      { id: 'count', label: '件数' },
      { id: 'amount', label: '金额', kind: 'amount' },
    ],
    rows: ['一科', '二科', '合计'].map((label, at) => ({ id: `${id}${at + 1}`, label })),
  });
  const form = {
    id: 'half-years',
    title: '办件统计表',
    names: ['办件统计表'],
    tables: [
      { id: 'halves', title: '办件', beside: true, blocks: [block('上半年', 'a'), block('下半年', 'b')] },
    ],
  };
  const own = formsWith(parseForms([{ path: 'a.json', text: JSON.stringify(form) }], 'en').forms);
  const title = '青溪市水务局2023年办件统计表\n\n';

  it.each(['gfm', 'html', 'tabs'] as const)('are told apart by their places in the layout %s', (layout) => {
    const grid = tableGrid(own.byId('half-years')!.tables[0]!, (row, column) => `${row}.${column}`);
    const text = layouts[layout]
      .write(grid)
      .replace(/([ab])([123])\.(count|amount)/g, (_, half: string, row: string, column: string) =>
        [half === 'a' ? 1 : 2, row, column === 'count' ? 1 : 2].join(''),
      );
    const [read] = readReport(title + text, { forms: own })!.tables;
    expect(
      read!.blocks.map(({ rows }) =>
        rows.map(({ form: { id }, cells }) => [id, ...cells.map((cell) => cell.text)]),
      ),
    ).toEqual([
      [
        ['a1', '111', '112'],
        ['a2', '121', '122'],
        ['a3', '131', '132'],
      ],
      [
        ['b1', '211', '212'],
        ['b2', '221', '222'],
        ['b3', '231', '232'],
      ],
    ]);
  });
});

describe('reports of several kinds', () => {
  const both = `# 青溪市水务局2023年度法治政府建设年度报告\n\n另见政府信息公开工作年度报告。\n\n一、主要举措和成效\n\n很多。\n`;

  it.each([
    ['its title', both, 'rule-of-law'],
    [
      'its title, where it speaks of another kind',
      sampleReport().replace('36条', '法治政府建设年度报告36条'),
      'disclosure-2021',
    ],
  ])('a report is of the kind that %s names', (_, text, form) => {
    expect(readReport(text, { forms })!.form.id).toBe(form);
  });

  it('a report is read as it is where no other form is', () => {
    const text = sampleReport({ cells: { 'requests.granted.business': '4' } });
    const check = (of: typeof forms) =>
      checkText(text, { config: defaultConfig, forms: of, path: 'a.md' })!.findings;
    expect(check(forms)).toEqual(check(formsWith([])));
  });

  it('a report is read by the form of its year, though a newer one has other sections', () => {
    const common = { title: '水资源管理年度报告', names: ['水资源管理…报告'], kind: 'water' };
    const versions = [
      {
        id: 'water-2020',
        years: { from: 2020, to: 2023 },
        sections: [{ id: 'permits', label: '取水许可情况' }],
      },
      { id: 'water-2024', years: { from: 2024 }, sections: [{ id: 'overview', label: '总体概览' }] },
    ];
    const own = parseForms(
      versions.map((form) => ({ path: form.id, text: JSON.stringify({ ...common, ...form }) })),
      'en',
    );
    const formOf = (year: number, heading: string) =>
      readReport(`# 青溪市水务局${year}年水资源管理年度报告\n\n一、${heading}\n\n很好。\n`, {
        forms: formsWith(own.forms),
      })?.form.id;
    expect(formOf(2022, '取水许可情况')).toBe('water-2020');
    expect(formOf(2024, '总体概览')).toBe('water-2024');
    expect(formOf(2024, '取水许可情况')).toBe('water-2024');
  });

  it('a title without a year names the agency before whichever name it has', () => {
    const text = both.replace('2023年度法治政府建设年度报告', '依法行政工作报告');
    const [ruleOfLaw] = shipped.forms.filter(({ id }) => id === 'rule-of-law');
    const own = formsWith([{ ...ruleOfLaw!, names: [...ruleOfLaw!.names, '依法行政…报告'] }]);
    expect(readReport(text, { forms: own })!.organization!.name).toBe('青溪市水务局');
  });

  it('a text of a kind that nobody has a form for is none', () => {
    expect(readReport(both)).toBeNull();
  });
});

describe('a form that is broken', () => {
  const [ruleOfLaw, accounts] = shipped.files.map(({ text }) => text).reverse() as [string, string];

  function problems(...texts: readonly string[]): readonly string[] {
    const parsed = parse(...texts);
    return parsed.files.flatMap(({ text, problems: own }) =>
      own.map(({ message, range }) => `${text.slice(range.start, range.end)}: ${message}`),
    );
  }

  function parse(...texts: readonly string[]): ParsedForms {
    return parseForms(
      texts.map((text, at) => ({ path: `${at}.json`, text })),
      'en',
    );
  }

  it.each([
    [
      'an unknown row in a sum',
      '"usedSurplus", "carriedInBalance"]',
      '"used", "carriedInBalance"]',
      '"used": The table has no row with the id “used”',
    ],
    [
      'an unknown total',
      '"total": "incomeTotal"',
      '"total": "all"',
      '"all": The table has no row with the id “all”',
    ],
    [
      'an id twice',
      '"id": "income2"',
      '"id": "income1"',
      '"income1": “income1” stands here twice: ids have to differ',
    ],
    [
      'a day that is none',
      '"years": {',
      '"period": { "start": "01-01", "end": "13-31" }, "years": {',
      '"13-31": There is no day 13-31: write month-day',
    ],
    ['years that run backwards', '"from": 2019', '"from": 2019, "to": 2018', '2018: “to” lies before “from”'],
    [
      'a property that is none',
      '"beside"',
      '"besides"',
      'true: There is no such setting: tables (item 1).besides',
    ],
    ['a name that is too short', '"收支决算总表"', '"表"', '"表": names (item 2) has a wrong value'],
  ])('by %s says so at its place', (_, from, to, expected) => {
    const text = accounts.replace(from, to);
    expect(text).not.toBe(accounts);
    expect(problems(text)[0]).toContain(expected);
  });

  it('by totals in a ring says which', () => {
    const text = accounts.replace(
      '"total": "incomeTotal",',
      '"total": "income1", "of": ["incomeOfYear"] }, { "forEach": "column", "total": "incomeTotal",',
    );
    expect(problems(text)).toHaveLength(1);
    expect(problems(text)[0]).toContain('in a ring: incomeOfYear → income1 → incomeOfYear');
  });

  it('by the years of another one of its kind says so', () => {
    const text = ruleOfLaw
      .replace('"rule-of-law"', '"mine", "kind": "disclosure"')
      .replace('"from": 2019', '"from": 2021');
    expect(problems(text)[0]).toMatch(/^2021: “.*” is for the years from 2021 too/);
    expect(problems(text.replace('"from": 2021', '"from": 2026'))).toEqual([]);
  });

  it('with neither sections nor tables says so', () => {
    const empty = { id: 'a', title: '甲', names: ['水报告'] };
    const says = 'There are no sections and no tables to know a report by: write “sections” or “tables”';
    expect(problems(JSON.stringify(empty))).toEqual([`${JSON.stringify(empty)}: ${says}`]);
    expect(problems(JSON.stringify({ ...empty, sections: [], tables: [] }))).toEqual([`[]: ${says}`]);
    const sections = [{ id: 'a', label: '甲' }];
    expect(problems(JSON.stringify({ ...empty, sections }))).toEqual([]);
  });

  it('does not wait for a long chain of totals', () => {
    const form = JSON.parse(accounts) as { tables: { blocks: { rows: object[] }[]; sums: object[] }[] };
    const ids = Array.from({ length: 3000 }, (_, at) => `chained${at}`);
    form.tables[0]!.blocks[0]!.rows.push(...ids.map((id) => ({ id, label: id })));
    form.tables[0]!.sums.push(
      ...ids.slice(1).map((id, at) => ({ forEach: 'column', total: id, of: [ids[at], ids[0]] })),
    );
    expect(problems(JSON.stringify(form))).toEqual([]);
  });

  it('by the id of another one says so in the later one, and the others are read', () => {
    expect(problems(ruleOfLaw, accounts, ruleOfLaw)).toEqual([
      '"rule-of-law": Another form has this id: choose another one',
    ]);
    expect(parse('{', accounts).forms.map(({ id }) => id)).toEqual(['final-accounts']);
    expect(problems(ruleOfLaw.replace('"rule-of-law"', '"disclosure-2021"'))).toHaveLength(1);
  });

  it.each([
    ['{}', ['缺少 id', '缺少 title', '缺少 names']],
    ['[]', ['整个文件的值不对，应为一组设置，写在 { } 里']],
    [
      '{ "id": "A b", "title": "甲", "names": ["水报告"] }',
      ['id 的值不对，应为小写英文字母、数字和连字符 -，以字母开头'],
    ],
    [
      '{ "id": "a", "title": "甲", "names": ["水报告"] }',
      ['没有规定部分或表格，无法识别报告，请写明 sections 或 tables'],
    ],
    [
      '{ "id": "a", "title": "甲", "names": ["水报告", "水"] }',
      [
        'names（第 2 项）的值不对，应为两个字以上的名称，其中最多一个…，且不在开头或末尾，如“法治政府建设…报告”',
      ],
    ],
    ['{ "id": "a", "title": "甲", "names": "水报告" }', ['names 的值不对，应为列表，写在 [ ] 里']],
    [
      '{ "id": "a", "title": "甲", "names": ["水报告"], "period": { "start": "1-1", "end": "12-31" } }',
      ['period.start 的值不对，应为两位的月和日，如 03-31'],
    ],
  ])('by %s says so in Chinese', (text, expected) => {
    const { files } = parseForms([{ path: 'a.json', text }], 'zh-cn');
    expect(files[0]!.problems.map(({ message }) => message)).toEqual(expected);
  });

  it.each([
    ['{ "forEach": "column", "total": "a", "of": [] }', 'tables (item 1).sums (item 1).of must not be empty'],
    ['{ "forEach": "column", "total": "a" }', 'tables (item 1).sums (item 1).of is missing'],
    [
      '{ "forEach": "rows", "left": ["a"], "right": ["a"] }',
      'tables (item 1).sums (item 1).forEach has to be one of: row, column',
    ],
  ])('by the sum %s says what is wrong with it', (sum, expected) => {
    const text = `{ "id": "a", "title": "甲", "names": ["水报告"], "tables": [{ "id": "a", "title": "甲",
      "blocks": [{ "columns": [{ "id": "a", "label": "甲" }], "rows": [{ "id": "a", "label": "甲" }] }], "sums": [${sum}] }] }`;
    expect(parse(text).files[0]!.problems.map(({ message }) => message)).toEqual([expected]);
  });

  it('says so in words that a person understands', () => {
    const { files } = parseForms(
      [{ path: 'a.json', text: '{ "id": "a", "title": "乙", "names": [] }' }],
      'zh-cn',
    );
    expect(files[0]!.problems.map(({ message }) => message)).toEqual(['names 不能为空']);
    const finding = { key: 'missing', facts: { section: '甲', subject: '乙' } };
    expect(renderMessage(ruleById('section/fee'), finding, 'zh-cn')).toBe('“甲”没有写明乙');
  });
});
