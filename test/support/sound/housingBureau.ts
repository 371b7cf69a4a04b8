import { formById } from '../official';
import type { Form } from '../../../server/src/forms/schema';
import { completeFigures } from './figures';
import type { SoundReport } from './soundReport';

const form = withSubtotals(formById('disclosure-2021'));

export const housingBureau: SoundReport = {
  name: 'a bureau that adds a column and a row of subtotals',
  form,
  figures: completeFigures(form, {
    'disclosure.normativeDocuments': [3, 0, 15],
    'disclosure.licensing': [642],
    'disclosure.penalties': [38],
    'requests.received': [63, 18, 0, 2, 7, 4],
    'requests.carriedIn': [4, 2, 0, 0, 1],
    'requests.granted': [31, 9, 0, 1, 4, 2],
    'requests.partlyGranted': [8, 3, 0, 0, 1],
    'requests.denied4': [5, 2],
    'requests.denied5': [1, 0, 0, 0, 1],
    'requests.denied8': [3, 1],
    'requests.unavailable1': [9, 3, 0, 1, 1, 1],
    'requests.unavailable2': [2],
    'requests.notProcessed1': [1],
    'requests.other3': [2, 1],
    'requests.carriedOut': [5, 1, 0, 0, 1, 1],
    'litigation.review': [3, 0, 1],
    'litigation.afterReview': [2],
  }),
  title: '枫屿区住房和城乡建设局{titleYear 2024}年度政府信息公开工作年度报告',
  period: '本报告所列数据的统计期限为{start 2024年1月1日}至{end 2024年12月31日}。',
  words: {
    overview: `（一）主动公开。公开政府信息{free 530}条，其中政策解读{free 24}篇。

（二）依申请公开。今年收到政府信息公开申请{requests.received.total|fullwidth}件，连同上年结转的{requests.carriedIn.total}件，共办结政府信息公开申请{requests.handled.total}件。其中予以公开{requests.granted.total}件，部分公开{requests.partlyGranted.total}件，无法提供{requests.unavailable*.total}件。申请人撤回政府信息公开申请{requests.other3.total}件。

（三）政府信息管理。动态更新信息{free 96}条。

（四）政府信息公开平台建设。维护公开专栏{free 8}个。

（五）监督保障。开展监督检查{free 4}次。`,
    litigation: `涉及政府信息公开的行政复议案件{litigation.review.total|chinese}件，其中维持{litigation.review.upheld|chinese}件，其他结果{litigation.review.otherResult|chinese}件；复议后起诉{litigation.afterReview.total|chinese}件。`,
    problems: '物业领域的信息公开不够细。下一步梳理清单，按月更新。',
    other: '本年度未收取信息处理费。',
  },
  signature: `枫屿区住房和城乡建设局

{issued 2025年1月20日}`,
};

/** 小计 behind the organisations, and behind （三）不予公开. */
function withSubtotals(official: Form): Form {
  return {
    ...official,
    tables: official.tables.map((table) => {
      const [block] = table.blocks;
      if (table.id !== 'requests' || !block) return table;
      const organizations = block.columns.filter(({ group }) => group !== undefined);
      const denied = block.rows.filter(({ id }) => id.startsWith('denied'));
      const column = { ...organizations[0]!, id: 'subtotal', label: '小计' };
      const row = { ...denied[0]!, id: 'subtotalDenied', label: '小计' };
      return {
        ...table,
        blocks: [
          {
            ...block,
            columns: insertBehind(block.columns, organizations, column),
            rows: insertBehind(block.rows, denied, row),
          },
        ],
        sums: [
          { forEach: 'row', total: column.id, of: organizations.map(({ id }) => id) },
          { forEach: 'column', total: row.id, of: denied.map(({ id }) => id) },
          ...table.sums,
        ],
      };
    }),
  };
}

function insertBehind<Item>(items: readonly Item[], parts: readonly Item[], total: Item): Item[] {
  const end = items.indexOf(parts[parts.length - 1]!) + 1;
  return [...items.slice(0, end), total, ...items.slice(end)];
}
