import { formById } from '../../server/src/forms';
import { tableGrid } from '../../server/src/forms/tableGrid';
import { layouts } from '../../server/src/syntax/layouts';
import type { LayoutId } from '../../server/src/syntax/tree';
import { formatChineseNumeral } from '../../server/src/text/numerals';

export interface SampleOptions {
  /** Figures that are not as they should be, by `table.row.column`. */
  readonly cells?: Readonly<Record<string, string>>;
  readonly layout?: LayoutId;
  /** Ids of sections that are not there. */
  readonly without?: readonly string[];
  /** Words in place of a section's own, by its id; behind its table, if it has one. */
  readonly words?: Readonly<Record<string, string>>;
}

const form = formById('disclosure-2021')!;

/** The figures that are not 0; every sum holds. */
const figures: Readonly<Record<string, string>> = {
  'disclosure.normativeDocuments.issued': '2',
  'disclosure.normativeDocuments.repealed': '1',
  'disclosure.normativeDocuments.inForce': '9',
  'disclosure.licensing.decisions': '14',
  'requests.received.naturalPerson': '5',
  'requests.received.business': '2',
  'requests.received.total': '7',
  'requests.carriedIn.naturalPerson': '1',
  'requests.carriedIn.total': '1',
  'requests.granted.naturalPerson': '4',
  'requests.granted.business': '1',
  'requests.granted.total': '5',
  'requests.denied4.business': '1',
  'requests.denied4.total': '1',
  'requests.unavailable1.naturalPerson': '1',
  'requests.unavailable1.total': '1',
  'requests.handled.naturalPerson': '5',
  'requests.handled.business': '2',
  'requests.handled.total': '7',
  'requests.carriedOut.naturalPerson': '1',
  'requests.carriedOut.total': '1',
  'litigation.review.upheld': '1',
  'litigation.review.total': '1',
};

const bodies: Readonly<Record<string, string>> = {
  overview: `（一）主动公开。全年通过门户网站主动公开政府信息36条。

（二）依申请公开。全年收到政府信息公开申请7件。

（三）政府信息管理。定期清理网站信息，全年更新目录2次。

（四）政府信息公开平台建设。完成门户网站公开专栏的改版。

（五）监督保障。全年组织业务培训2次。`,
  problems: '政策解读以文字为主，图表解读偏少。下一年度每季度至少发布一份图表解读。',
  other: '本年度未收取信息处理费。',
};

/** A report for 2023 of an invented agency, in which nothing is wrong but what the options say. */
export function sampleReport({
  cells = {},
  layout = 'gfm',
  without = [],
  words = {},
}: SampleOptions = {}): string {
  const sections = form.sections.map((section, index) => {
    const heading = `${formatChineseNumeral(index + 1)}、${section.label}`;
    const own = words[section.id];
    const body =
      section.table === undefined
        ? (own ?? bodies[section.id]!)
        : [table(section.table, cells, layout).trimEnd(), ...(own === undefined ? [] : [own])].join('\n\n');
    return { id: section.id, text: `${heading}\n\n${body.trimEnd()}` };
  });
  const parts = [
    '青溪市文化局2023年政府信息公开工作年度报告',
    '本报告所列数据的统计期限为2023年1月1日至2023年12月31日。',
    ...sections.filter(({ id }) => !without.includes(id)).map(({ text }) => text),
    '青溪市文化局',
    '2024年1月22日',
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(id: string, cells: Readonly<Record<string, string>>, layout: LayoutId): string {
  const grid = tableGrid(
    form.tables.find((candidate) => candidate.id === id)!,
    (row, column) => {
      const name = `${id}.${row}.${column}`;
      return cells[name] ?? figures[name] ?? '0';
    },
  );
  return layouts[layout].write(grid);
}
