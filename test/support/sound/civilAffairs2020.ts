import { formById } from '../official';
import { completeFigures } from './figures';
import type { SoundReport } from './soundReport';

const form = formById('disclosure-2019');

export const civilAffairs2020: SoundReport = {
  name: 'a bureau’s report on 2020 in the older form',
  form,
  figures: {
    ...completeFigures(form, {
      'disclosure.normativeDocuments': [4, 4, 26],
      'disclosure.licensing': [19, 2, 143],
      'disclosure.otherServices': [8, 0, 61],
      'disclosure.penalties': [6, 0, 5],
      'disclosure.coercion': [2, 0, 1],
      'disclosure.procurement': [12],
      'requests.received': [24, 7, 1, 0, 2],
      'requests.carriedIn': [3, 1],
      'requests.granted': [11, 3, 1, 0, 1],
      'requests.partlyGranted': [4, 2],
      'requests.denied4': [2, 1],
      'requests.denied5': [1],
      'requests.denied8': [1],
      'requests.unavailable1': [4, 1, 0, 0, 1],
      'requests.notProcessed1': [1],
      'requests.other': [2],
      'requests.carriedOut': [1, 1],
      'litigation.review': [2, 1],
      'litigation.direct': [0, 0, 0, 1],
    }),
    'disclosure.penalties.change': '-1',
    'disclosure.licensing.change': '+2',
    'disclosure.procurement.amount': '251000元',
  },
  title: '墨池县民政局{titleYear 2020}年政府信息公开工作年度报告',
  period: '本报告的数据统计期限为{start 2020年1月1日}到{end 2020年12月31日}止。',
  words: {
    overview: `（一）主动公开。全年公开政府信息{free 415}条，制发规范性文件{disclosure.normativeDocuments.made}件。

（二）依申请公开。本年新收政府信息公开申请{requests.received.total}宗，上年结转{requests.carriedIn.total}件。办结{requests.handled.total}件，予以公开{requests.granted.total}件、部分公开{requests.partlyGranted.total}件、不予公开{requests.denied*.total}件。

（三）政府信息管理。落实三审三校，抽查信息{free 120}条。

（四）政府信息公开平台建设。改版门户网站栏目{free 5}个。

（五）监督保障。召开专题会议{free 2}次。`,
    litigation: `政府信息公开行政复议{litigation.review.total}件，其中维持{litigation.review.upheld}件、纠正{litigation.review.corrected}件；政府信息公开行政诉讼{litigation.direct.total}件。`,
    problems: '公开内容与群众需求还有差距。下一步听取意见，逐项改进。',
    other: '没有其他需要报告的事项。',
  },
  signature: `墨池县民政局

{issued 2021年1月25日}`,
};
