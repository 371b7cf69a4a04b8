import { describe, expect, it } from 'vitest';
import { formById } from './support/official';
import { findingsIn } from './support/check';
import { sampleReport } from './support/sampleReport';

/** Sound texts that look wrong (domain.md: traps): nothing at error or warning may be said of them. */
const sound = sampleReport();
const columns = [
  'naturalPerson',
  'business',
  'research',
  'socialWelfare',
  'legalService',
  'otherOrganization',
  'total',
];

function overview(own: string, disclosed = '全年公开政府信息36条。'): string {
  return sampleReport({
    words: {
      overview: `（一）主动公开。${disclosed}

（二）依申请公开。${own}

（三）政府信息管理。定期清理网站信息。

（四）政府信息公开平台建设。完成公开专栏的改版。

（五）监督保障。落实主体责任。`,
    },
  });
}

const section = (id: string, own: string) => sampleReport({ words: { [id]: own } });
const row = (id: string, value: string) =>
  Object.fromEntries(columns.map((column) => [`requests.${id}.${column}`, value]));

/** Puts a cell behind one of a pipe row's cells, and a matching one into every other row of its table. */
function withColumn(label: string, behind: number, valueOf: (cells: readonly string[]) => string): string {
  const [before, after] = [sound.indexOf('三、收到'), sound.indexOf('四、政府信息公开行政复议')];
  const table = sound.slice(before, after).split('\n');
  const widened = table.map((line) => {
    if (!line.startsWith('|')) return line;
    const cells = line.slice(2, -2).split(' | ');
    const trimmed = cells.map((cell) => cell.trim());
    const added = line.includes('---')
      ? '---'
      : trimmed.includes('商业企业')
        ? label
        : /^\d+$/.test(trimmed[trimmed.length - 1]!)
          ? valueOf(trimmed.slice(-7))
          : '';
    return `| ${[...cells.slice(0, behind), added, ...cells.slice(behind)].join(' | ')} |`;
  });
  return sound.slice(0, before) + widened.join('\n') + sound.slice(after);
}

const sumOf = (values: readonly string[]) =>
  String(values.reduce((all, value) => all + Number(value || 0), 0));

const texts: readonly (readonly [string, string])[] = [
  [
    'strokes for zeros',
    sampleReport({ cells: { ...row('denied1', '/'), ...row('denied2', '—'), ...row('other1', '-') } }),
  ],
  [
    'a column that is blank throughout',
    sampleReport({
      cells: Object.fromEntries(
        formById('disclosure-2021').tables[1]!.blocks[0]!.rows.map(({ id }) => [
          `requests.${id}.research`,
          '',
        ]),
      ),
    }),
  ],
  [
    'rows that are blank throughout',
    sampleReport({ cells: { ...row('denied1', ''), ...row('other2', '') } }),
  ],
  ['a subtotal of the organisations', withColumn('小计', 9, (values) => sumOf(values.slice(1, 6)))],
  [
    'a subtotal of a group',
    sound.replace(
      /(\n\|[^\n]*8\.属于行政查询事项[^\n]*)/,
      (line) => `${line}\n|  |  | 小计 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |`,
    ),
  ],
  [
    'a remark in a cell',
    sampleReport({ cells: { 'disclosure.normativeDocuments.inForce': '9（其中修订2件）' } }),
  ],
  ['a fee with decimals', sampleReport({ cells: { 'disclosure.charges.fees': '3.275' } })],
  ['headings run into their text', sound.replace(/^(一、总体情况|六、其他需要报告的事项)\n\n/gm, '$1。')],
  ['headings without numbers', sound.replace(/^[一二三四五六]、/gm, '')],
  ['headings in bold', sound.replace(/^([一二三四五六]、[^\n]*)$/gm, '**$1**')],
  ['no signature', sound.slice(0, sound.lastIndexOf('青溪市文化局'))],
  ['a period that names its year once', sound.replace('至2023年12月31日', '至12月31日')],
  [
    'a period with blanks',
    sound.replace('2023年1月1日至2023年12月31日', '2023 年 1 月 1 日至 2023 年 12 月 31 日'),
  ],
  ['a period in figures', sound.replace('2023年1月1日至2023年12月31日', '2023.1.1-2023.12.31')],
  ['no period', sound.replace(/本报告所列[^\n]*\n\n/, '')],
  [
    'the notice it was written by',
    sound.replace(
      '本报告所列',
      '根据《中华人民共和国政府信息公开条例》（2019年修订）、国办公开办函〔2021〕30号和溪政办〔2022〕15号文件编制。本报告所列',
    ),
  ],
  [
    'an address and a telephone',
    sound.replace(
      '12月31日。\n',
      '12月31日。联系地址：青溪市新华路12号，邮编：315000，电话：0570-8012345。\n',
    ),
  ],
  [
    'plans with numbers',
    section(
      'problems',
      '存在解读形式单一的问题。2024年，力争图表解读不少于12件，办理答复平均用时不超过10日，公开政府信息40条以上。',
    ),
  ],
  [
    'last year in part five',
    section('problems', '2022年报告中提出的图表解读偏少的问题，2023年已整改2项。图表解读比例仍不高。'),
  ],
  [
    'the parent’s own matters',
    section('other', '本年度未收取信息处理费。办理人大代表建议5件、政协提案3件，全部按期答复。'),
  ],
  ['a fee that was collected', section('other', '本年度向申请人发出收费通知2件，收取信息处理费40元。')],
  [
    'last year’s rank',
    overview('全年收到政府信息公开申请7件。', '在2022年度政务公开考核中列第3名，全年公开政府信息36条。'),
  ],
  ['a comparison', overview('全年收到政府信息公开申请7件，比2022年减少3件，下降30%。')],
  ['both years in one sentence', overview('2022年、2023年分别收到政府信息公开申请10件、7件。')],
  [
    'applications with what was carried in',
    overview('全年办理政府信息公开申请8件（含上年结转1件），办结7件，结转下年1件。'),
  ],
  [
    'filings',
    overview('全年收到政府信息公开申请7件。', '全年公开政府信息36条，报送备案规范性文件5件，备案审查12件。'),
  ],
  ['consultations', overview('全年收到政府信息公开申请7件，接待政务咨询310人次，答复网上咨询45件。')],
  [
    'letters, hotline and petitions',
    overview('全年收到政府信息公开申请7件。办理信访件23件、热线工单410件、局长信箱来信16件。'),
  ],
  ['licences applied for', overview('全年收到政府信息公开申请7件。受理行政许可申请315件，办结314件。')],
  [
    'reviews of other matters',
    overview('全年收到政府信息公开申请7件。全年办理行政复议案件31件，代理行政应诉案件12件。'),
  ],
  [
    'channels that overlap',
    overview(
      '全年收到政府信息公开申请7件。',
      '全年公开政府信息36条，其中网站公开36条，微信公众号公开28条，微博公开19条。',
    ),
  ],
  [
    'lists in lists',
    overview(
      '全年收到政府信息公开申请7件（其中自然人5件（网上4件、当面1件），商业企业2件（网上2件）），均已答复。',
    ),
  ],
  ['some of the parts', overview('全年收到政府信息公开申请7件，其中涉及文物保护的3件。')],
  [
    'documents that were updated',
    overview('全年收到政府信息公开申请7件。', '集中公开现行有效文件42件，动态更新15件，解读4件。'),
  ],
  ['an office’s own share', overview('全市共收到政府信息公开申请7件，其中市政府办公室本级1件，各部门6件。')],
  ['an approximate number', overview('全年收到政府信息公开申请近10件，接待查阅200余人次。')],
  ['Chinese numerals', overview('全年收到政府信息公开申请七件，办结七件，结转一件。')],
  [
    'words that look like counts',
    overview('一是规范流程，件件有落实；二是一起研究疑难申请；三是条条有回音。全年收到政府信息公开申请7件。'),
  ],
];

describe('sound texts that look wrong', () => {
  it('are more than thirty', () => {
    expect(texts.length).toBeGreaterThan(30);
  });

  it.each(texts)('%s', (_, text) => {
    const loud = findingsIn(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(loud.map(({ rule, range }) => `${rule} “${text.slice(range.start, range.end)}”`)).toEqual([]);
  });

  it('each differ from the sample', () => {
    expect(texts.filter(([, text]) => text === sound).map(([name]) => name)).toEqual([]);
  });
});
