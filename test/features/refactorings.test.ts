import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { defaultConfig, type Config } from '../../server/src/config/schema';
import { checkText } from '../../server/src/features/checkText';
import { codeActions, rewriteKind } from '../../server/src/features/codeActions';
import { layouts } from '../../server/src/syntax/layouts';
import type { LayoutId } from '../../server/src/syntax/tree';
import { extracted } from '../support/extracted';
import { atCursor } from '../support/marked';
import { publishedReports } from '../support/publishedReports';
import { sampleReport } from '../support/sampleReport';
import { soundReports } from '../support/sound';
import { writeReport } from '../support/sound/soundReport';
import { officialForms } from '../support/official';

const uri = 'file:///report.md';
const otherLayouts = (Object.keys(layouts) as LayoutId[]).filter((layout) => layout !== 'gfm');

interface Offer {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}

/** What is offered at the cursor, each with the text that it makes. */
function offered(marked: string, config: Config = defaultConfig): Offer[] {
  const { text, offset } = atCursor(marked);
  const document = TextDocument.create(uri, '', 0, text);
  const checked = checkText(text, { config, forms: officialForms, path: 'report.md', isReport: true })!;
  const position = document.positionAt(offset);
  const range = { start: position, end: position };
  return codeActions(checked, { uri, locale: 'zh-cn', range, only: ['refactor'] }).map((action) => ({
    kind: action.kind!.slice(rewriteKind.length + 1),
    title: action.title,
    text: TextDocument.applyEdits(document, action.edit!.changes![uri]!),
  }));
}

function offer(marked: string, kind: string): string {
  const found = offered(marked).find((action) => action.kind === kind);
  if (!found) throw new Error(`${kind} is not offered`);
  return found.text;
}

const kinds = (marked: string) => offered(marked).map(({ kind }) => kind);
const inTable = (text: string) => text.replace('一、本年新收', '│一、本年新收');

describe('converting tables', () => {
  it('is offered in a table, to the other layouts', () => {
    const sample = inTable(sampleReport());
    expect(offered(sample).map(({ title }) => title)).toEqual([
      '把本表改为制表符分隔',
      '把全部表格改为制表符分隔',
      '把本表改为每格一行',
      '把全部表格改为每格一行',
    ]);
    expect(kinds(sampleReport().replace('一、总体', '│一、总体'))).toEqual([]);
  });

  it('converts one table and leaves the others', () => {
    const text = sampleReport();
    const converted = offer(inTable(text), 'table.tabs');
    const [before, after] = [text.indexOf('三、收到'), text.indexOf('四、政府信息公开行政复议')];
    const other = sampleReport({ layout: 'tabs' });
    expect(converted).toBe(
      text.slice(0, before) +
        other.slice(other.indexOf('三、收到'), other.indexOf('四、政府信息公开行政复议')) +
        text.slice(after),
    );
  });

  it.each(soundReports.map((report) => [report.name, report] as const))(
    'through all layouts keeps every value: %s',
    (_, report) => {
      const { text } = writeReport(report);
      const values = extracted(text);
      let last = text;
      for (const layout of ['tabs', 'cell-per-line', 'gfm'] as const) {
        last = offer(inTable(last), `tables.${layout}`);
        expect(extracted(last)).toEqual(values);
      }
      expect(last).toBe(text);
    },
  );

  it.each(otherLayouts)('from %s makes the same table', (layout) => {
    const { text } = writeReport(soundReports[3]!, { layout });
    const converted = offer(inTable(text), 'tables.gfm');
    expect(extracted(converted)).toEqual(extracted(text));
    expect(converted).toBe(writeReport(soundReports[3]!).text);
  });

  it('keeps the words of cells and labels', () => {
    const text = sampleReport({
      cells: {
        'requests.denied1.research': '/',
        'disclosure.normativeDocuments.inForce': '9（其中修订2件）',
        'disclosure.charges.fees': '3.275',
      },
    }).replace('| 行政许可  ', '| 行政许可项');
    const tabs = offer(inTable(text), 'tables.tabs');
    expect(extracted(tabs)).toEqual(extracted(text));
    expect(tabs).toContain('行政许可项\t14');
    expect(offer(inTable(tabs), 'tables.gfm')).toBe(text);
  });

  it('puts an empty line around a table that has none', () => {
    const tight = sampleReport()
      .replace(/\n\n(?=\|)/g, '\n')
      .replace(/\|\n\n/g, '|\n');
    const converted = offer(inTable(tight), 'tables.cell-per-line');
    expect(extracted(converted)).toEqual(extracted(tight));
    expect(converted).toContain('申请情况\n\n\t（本列');
  });

  it('keeps the line ends of the text', () => {
    const text = sampleReport().replaceAll('\n', '\r\n');
    const tabs = offer(inTable(sampleReport()), 'tables.tabs');
    expect(offer(inTable(text), 'tables.tabs')).toBe(tabs.replaceAll('\n', '\r\n'));
  });

  it.each([
    ['a row of its own', (row: string) => `${row}\n| 备注 | | | 1 | 2 | 3 | 4 | 5 | 6 | 7 |`],
    ['a remark', (row: string) => `${row}\n| 注：含市本级 |`],
    ['a row without its cells', (row: string) => `${row.split('|').slice(0, 4).join('|')}|`],
    ['no such row', () => ''],
  ])('is not offered for a table with %s', (_, change) => {
    const text = sampleReport().replace(/^\| 二、上年结转.*$/m, change);
    expect(kinds(inTable(text))).toEqual([]);
  });

  it('is not offered where the words of a cell would be marks', () => {
    const text = sampleReport({ layout: 'html', cells: { 'requests.other1.total': '<table>' } });
    expect(kinds(inTable(text))).toEqual([]);
  });

  it('of all tables is not offered where one cannot be converted', () => {
    const text = sampleReport().replace(/^\| 行政强制.*\n/m, '');
    expect(kinds(inTable(text))).toEqual(['table.tabs', 'table.cell-per-line']);
  });

  it.each(publishedReports)('keeps the values of %s where it is offered', (_, text) => {
    const found = offered(inTable(text));
    for (const { text: converted } of found) expect(extracted(converted)).toEqual(extracted(text));
  });
});

describe('taking the numbers of a sentence from the tables', () => {
  const sentence = '全年收到政府信息公开申请9件，结转下年度继续办理3件。';
  const wrong = sampleReport().replace('全年收到政府信息公开申请7件。', `${sentence}上年结转8件。`);

  it('takes all that contradict them', () => {
    const text = offer(wrong.replace('全年收到', '全年│收到'), 'sentence.numbers');
    expect(text).toContain('全年收到政府信息公开申请7件，结转下年度继续办理1件。上年结转8件。');
  });

  it('is offered for two and more', () => {
    expect(kinds(wrong.replace('上年结转8', '上年│结转8'))).toEqual([]);
  });
});

describe('upgrading a table', () => {
  const older = writeReport(soundReports[6]!).text.replaceAll('2020', '2022').replaceAll('2021', '2023');
  const marked = older.replace('一、本年新收', '│一、本年新收');

  it('is offered where the finding is off', () => {
    const config: Config = {
      ...defaultConfig,
      form: 'disclosure-2021',
      rules: { 'table/outdated-form': 'off' },
    };
    const found = offered(marked, config).find(({ kind }) => kind === 'table.upgrade');
    expect(found?.title).toBe('按现行格式重排本表（旧格式独有的数字会删去）');
    expect(found?.text).toContain('3.其他');
  });

  it('is the fix of the finding where there is one', () => {
    const config: Config = { ...defaultConfig, form: 'disclosure-2021' };
    expect(offered(marked, config).map(({ kind }) => kind)).not.toContain('table.upgrade');
  });
});
