import { formById } from '../official';
import { completeFigures } from './figures';
import type { SoundReport } from './soundReport';

const form = formById('disclosure-2021');

export const resourcesBureau: SoundReport = {
  name: 'a department with large figures in every row',
  form,
  figures: completeFigures(form, {
    'disclosure.regulations': [0, 0, 3],
    'disclosure.normativeDocuments': [5, 2, 47],
    'disclosure.licensing': [1286],
    'disclosure.penalties': [312],
    'disclosure.coercion': [27],
    'disclosure.charges': [154],
    'requests.received': [412, 136, 9, 14, 58, 21],
    'requests.carriedIn': [23, 11, 0, 2, 6, 1],
    'requests.granted': [205, 71, 5, 6, 30, 10],
    'requests.partlyGranted': [48, 19, 1, 2, 8, 3],
    'requests.denied1': [2],
    'requests.denied2': [3, 1],
    'requests.denied3': [1],
    'requests.denied4': [17, 12, 0, 1, 3],
    'requests.denied5': [6, 2, 0, 0, 1],
    'requests.denied6': [13, 4, 0, 1, 2, 1],
    'requests.denied7': [8, 3],
    'requests.denied8': [21, 5, 1, 0, 4],
    'requests.unavailable1': [36, 9, 1, 2, 5, 2],
    'requests.unavailable2': [14, 3, 0, 0, 1],
    'requests.unavailable3': [9, 2, 0, 1],
    'requests.notProcessed1': [12, 0, 0, 0, 1],
    'requests.notProcessed2': [7, 1],
    'requests.notProcessed3': [2],
    'requests.notProcessed4': [3],
    'requests.notProcessed5': [1, 1],
    'requests.other1': [4, 2, 0, 1],
    'requests.other2': [1],
    'requests.other3': [6, 3, 0, 0, 2, 4],
    'requests.carriedOut': [16, 9, 1, 2, 7, 2],
    'litigation.review': [18, 4, 3, 2],
    'litigation.direct': [11, 2, 1, 5],
    'litigation.afterReview': [6, 1, 0, 3],
  }),
  title: '鹭洲县自然资源局{titleYear 2023}年政府信息公开工作年度报告',
  period: '本报告所列数据的统计期限为{start 2023年1月1日}至{end 2023年12月31日}。',
  words: {
    overview: `（一）主动公开。全年主动公开政府信息{free 2148}条，发布政策解读{free 63}篇。制发行政规范性文件{disclosure.normativeDocuments.issued}件，废止{disclosure.normativeDocuments.repealed}件，现行有效{disclosure.normativeDocuments.inForce}件。作出行政许可决定{disclosure.licensing.decisions}件、行政处罚决定{disclosure.penalties.decisions}件。

（二）依申请公开。全年新收政府信息公开申请{requests.received.total}件，其中自然人申请{requests.received.naturalPerson}件，商业企业{requests.received.business}件，科研机构{requests.received.research}件，社会公益组织{requests.received.socialWelfare}件，法律服务机构{requests.received.legalService}件。上年结转政府信息公开申请{requests.carriedIn.total}件。本年度共办结政府信息公开申请{requests.handled.total}件：予以公开{requests.granted.total}件，部分公开{requests.partlyGranted.total}件，不予公开{requests.denied*.total}件，无法提供{requests.unavailable*.total}件，不予处理{requests.notProcessed*.total}件，其他处理{requests.other*.total}件。结转下年度继续办理的政府信息公开申请{requests.carriedOut.total}件。

（三）政府信息管理。修订公开目录{free 3}次，清理失效链接{free 215}个。

（四）政府信息公开平台建设。微信公众号推送{free 486}篇，受理网上咨询{free 934}件。

（五）监督保障。开展业务培训{free 6}次，接受社会评议{free 1}次。`,
    litigation: `因政府信息公开引发的行政复议{litigation.review.total}件，其中维持{litigation.review.upheld}件，纠正{litigation.review.corrected}件，其他结果{litigation.review.otherResult}件，尚未审结{litigation.review.pending}件。`,
    problems: '跨部门信息的答复口径不够统一。下一步编制答复指引，每季度会商一次。',
    other: '本年度发出收费通知{free 0}件，没有收取信息处理费。',
  },
  signature: `鹭洲县自然资源局

{issued 2024年1月29日}`,
};
