import { describe, expect, it } from 'vitest';
import type { LayoutId } from '../../../server/src/syntax/tree';
import { layouts } from '../../../server/src/syntax/layouts';
import { applyFix, expectFixes, findingsIn } from '../../support/check';
import { sampleReport } from '../../support/sampleReport';

const all = Object.keys(layouts) as LayoutId[];
/** Layouts in which a blank cell keeps its place. */
const exact = all.filter((layout) => layout !== 'loose-pipes');

function found(text: string): string[] {
  return findingsIn(text).map(({ rule, severity }) => `${severity} ${rule}`);
}

function expectFound(text: string, rules: readonly string[]): void {
  expect(found(text)).toEqual(rules);
  expectFixes(text);
}

/** The lines of the row （四）1 in a layout, and what is behind them. */
function rowLines(text: string, layout: LayoutId): { row: string; next: string } {
  const start =
    layout === 'cell-per-line'
      ? text.indexOf('\t1.本机关')
      : text.lastIndexOf('\n', text.indexOf('1.本机关')) + 1;
  const end = layout === 'cell-per-line' ? text.indexOf('\n\n', start) + 2 : text.indexOf('\n', start) + 1;
  return { row: text.slice(start, end), next: text.slice(end) };
}

describe.each(all)('in the layout %s', (layout) => {
  const text = sampleReport({ layout });

  it('a dropped row is table/shape', () => {
    // The row that opens a merged group would take the group's cell with it.
    const { row } = rowLines(text.replaceAll('1.本机关', '2.没有').replace('2.没有', '1.本机关'), layout);
    const dropped = text.replace(row, '');
    if (dropped !== text) expectFound(dropped, ['error table/shape']);
  });

  it('words and negative or broken numbers are table/not-a-count', () => {
    for (const words of ['若干', '-2', '1.5']) {
      expect(found(sampleReport({ layout, cells: { 'disclosure.licensing.decisions': words } }))).toEqual([
        'error table/not-a-count',
      ]);
    }
  });

  it('fullwidth digits, separators and units are table/number-format', () => {
    for (const words of ['１４', '1,400', '14件']) {
      expectFound(sampleReport({ layout, cells: { 'disclosure.licensing.decisions': words } }), [
        'info table/number-format',
      ]);
    }
  });

  it('an amount may have decimals', () => {
    expectFound(sampleReport({ layout, cells: { 'disclosure.charges.fees': '12.75' } }), []);
  });

  it('a remark behind a number is no fault', () => {
    expectFound(
      sampleReport({ layout, cells: { 'disclosure.normativeDocuments.inForce': '22（其中修订16件）' } }),
      [],
    );
  });

  it('a total of reviews that is left at 0 is found on the total', () => {
    const wrong = sampleReport({ layout, cells: { 'litigation.review.total': '0' } });
    expect(findingsIn(wrong)).toMatchObject([
      { rule: 'table/arithmetic', anchor: { row: 'review', column: 'total' }, expected: 1, actual: 0 },
    ]);
    expectFixes(wrong);
  });

  it('two wrong cells in different rows are named both', () => {
    const cells = { 'requests.granted.business': '3', 'requests.unavailable1.naturalPerson': '4' };
    expect(findingsIn(sampleReport({ layout, cells }))).toMatchObject([
      { anchor: { row: 'granted', column: 'business' }, expected: 1 },
      { anchor: { row: 'unavailable1', column: 'naturalPerson' }, expected: 1 },
    ]);
  });
});

describe.each(exact)('in the layout %s', (layout) => {
  it('an emptied cell is table/blank-cell with its value', () => {
    const text = sampleReport({ layout, cells: { 'requests.unavailable1.naturalPerson': '' } });
    expect(findingsIn(text)).toMatchObject([{ rule: 'table/blank-cell', severity: 'warning', expected: 1 }]);
    expectFixes(text);
  });

  it('many blanks are one finding, whose fix writes 0 where no sum asks for another number', () => {
    const blank = (row: string) => [`requests.${row}.research`, `requests.${row}.legalService`];
    const cells = Object.fromEntries(
      ['received', 'carriedIn', 'granted', 'handled', 'carriedOut']
        .flatMap(blank)
        .concat('requests.unavailable1.naturalPerson')
        .map((cell) => [cell, '']),
    );
    const text = sampleReport({ layout, cells });
    const [value, habit] = [...findingsIn(text)].sort((a, b) => b.severity.localeCompare(a.severity));
    expect(value).toMatchObject({ severity: 'warning', expected: 1 });
    expect(habit).toMatchObject({ severity: 'info', message: { facts: { count: 10 } } });
    expect(findingsIn(applyFix(text, habit!.fixes[0]!))).toMatchObject([{ expected: 1 }]);
    expectFixes(text);
  });

  it('rows of blanks are one info', () => {
    const cells = Object.fromEntries(
      [
        'naturalPerson',
        'business',
        'research',
        'socialWelfare',
        'legalService',
        'otherOrganization',
        'total',
      ].flatMap((column) => [
        [`requests.denied1.${column}`, '/'],
        [`requests.denied2.${column}`, '/'],
      ]),
    );
    expectFound(sampleReport({ layout, cells }), ['info table/blank-cell']);
  });
});

describe('damage', () => {
  it('a lost cell is put back where the sums leave no doubt', () => {
    const text = sampleReport({ layout: 'cell-per-line' });
    const { row } = rowLines(text, 'cell-per-line');
    const lost = text.replace(row, row.replace('\t1\n', ''));
    expect(findingsIn(lost)).toMatchObject([
      { rule: 'table/shape', expected: 1, anchor: { column: 'naturalPerson' } },
    ]);
    expectFixes(lost);
  });

  it('a row that swallowed the next is one finding', () => {
    const text = sampleReport({ layout: 'cell-per-line' });
    const { row } = rowLines(text, 'cell-per-line');
    expectFound(text.replace(`${row}\t\n\t\n`, row.trimEnd() + '\n'), ['error table/shape']);
  });

  it('blanks swallowed by loose pipes are collapsed cells, and totals are still judged', () => {
    const text = sampleReport({ layout: 'loose-pipes' });
    const collapse = (total: string) =>
      text.replace(
        /(上年结转政府信息公开申请数量) \| 1 \| 0 \| 0 \| 0 \| 0 \| 0 \| 1 \|/,
        `$1 | 1 | ${total} | |||||`,
      );
    expect(found(collapse('1'))).toEqual(['warning table/collapsed-cells']);
    expect(found(collapse('2'))).toContain('error table/arithmetic');
  });

  it('a doubled row is table/shape', () => {
    const text = sampleReport();
    const { row } = rowLines(text, 'gfm');
    expect(found(text.replace(row, row + row))).toEqual(['error table/shape']);
  });

  it('a missing table is inserted blank', () => {
    const text = sampleReport();
    const start = text.indexOf('二、主动公开政府信息情况') + '二、主动公开政府信息情况'.length;
    expectFound(text.slice(0, start) + '\n\n' + text.slice(text.indexOf('三、收到')), [
      'error table/missing',
    ]);
  });

  it('a table that is a picture, or whose cells are glued, is there', () => {
    const text = sampleReport();
    const start = text.indexOf('二、主动公开政府信息情况') + '二、主动公开政府信息情况'.length;
    for (const body of [
      '![表二](表二.png)',
      '规章000行政规范性文件219行政许可14行政处罚0行政强制0行政事业性收费0',
    ]) {
      expect(found(`${text.slice(0, start)}\n\n${body}\n\n${text.slice(text.indexOf('三、收到'))}`)).toEqual(
        [],
      );
    }
  });

  it('a row of the older form is table/outdated-form, and its label is no other row’s', () => {
    const text = sampleReport();
    const lines = text.split('\n').filter((line) => !/2\.申请人逾期|\| 3\.其他/.test(line));
    const older = lines
      .map((line) => (line.includes('1.申请人无正当') ? line.replace(/1\.申请人[^|]*/, '') : line))
      .join('\n');
    expectFound(older, ['warning table/outdated-form']);
  });

  it('labels beside their groups, with other blanks and brackets are the official ones', () => {
    expect(
      found(sampleReport().replaceAll('（', '(').replaceAll('）', ')').replace('规章', '规  章')),
    ).toEqual([]);
  });

  it('another label is worth a look, and its fix keeps the figures', () => {
    expectFound(sampleReport().replace('行政规范性文件', '规范性文件'), ['info table/label']);
  });

  it('several labels of one table are one finding, and its fix writes them all', () => {
    const text = sampleReport()
      .replace('属于行政查询事项', '行政查询事项')
      .replace('要求提供公开出版物', '要求提供出版物')
      .replace('属于行政执法案卷', '行政执法案卷');
    expectFound(text, ['info table/label']);
    const [finding] = findingsIn(text);
    expect(finding!.message.facts).toEqual({ count: 3 });
    expect(finding!.related).toHaveLength(2);
    expect(applyFix(text, finding!.fixes[0]!)).toBe(sampleReport());
  });
});
