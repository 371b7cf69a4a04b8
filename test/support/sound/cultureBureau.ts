import { formById } from '../official';
import { completeFigures } from './figures';
import type { SoundReport } from './soundReport';

const form = formById('disclosure-2021');

export const cultureBureau: SoundReport = {
  name: 'a bureau with few figures',
  form,
  figures: completeFigures(form, {
    'disclosure.normativeDocuments': [2, 1, 9],
    'disclosure.licensing': [14],
    'requests.received': [5, 2],
    'requests.carriedIn': [1],
    'requests.granted': [4, 1],
    'requests.denied4': [0, 1],
    'requests.unavailable1': [1],
    'requests.carriedOut': [1],
    'litigation.review': [1],
  }),
  title: '青溪市文化局{titleYear 2023}年政府信息公开工作年度报告',
  period: '本报告所列数据的统计期限为{start 2023年1月1日}至{end 2023年12月31日}。',
  words: {
    overview: `（一）主动公开。全年通过门户网站主动公开政府信息{free 36}条。

（二）依申请公开。全年收到政府信息公开申请{requests.received.total}件。

（三）政府信息管理。定期清理网站信息，全年更新目录{free 2}次。

（四）政府信息公开平台建设。完成门户网站公开专栏的改版。

（五）监督保障。全年组织业务培训{free 2}次。`,
    problems: '政策解读以文字为主，图表解读偏少。下一年度每季度至少发布一份图表解读。',
    other: '本年度未收取信息处理费。',
  },
  signature: `青溪市文化局

{issued 2024年1月22日}`,
};
