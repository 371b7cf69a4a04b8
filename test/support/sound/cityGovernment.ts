import { formById } from '../official';
import { completeFigures } from './figures';
import type { SoundReport } from './soundReport';

const form = formById('disclosure-2021');

export const cityGovernment: SoundReport = {
  name: 'a city government with reviews and lawsuits in every column',
  form,
  figures: completeFigures(form, {
    'disclosure.regulations': [2, 1, 18],
    'disclosure.normativeDocuments': [31, 12, 264],
    'disclosure.licensing': [20817],
    'disclosure.penalties': [4630],
    'disclosure.coercion': [518],
    'disclosure.charges': [3275],
    'requests.received': [1043, 287, 12, 6, 93, 40],
    'requests.carriedIn': [61, 19, 0, 0, 8, 3],
    'requests.granted': [498, 142, 7, 3, 44, 21],
    'requests.partlyGranted': [97, 38, 0, 1, 12, 4],
    'requests.denied2': [5, 2],
    'requests.denied4': [33, 27, 1, 0, 6, 2],
    'requests.denied5': [19, 4, 0, 0, 3],
    'requests.denied6': [24, 10, 0, 0, 2, 1],
    'requests.denied7': [11, 6, 0, 0, 1],
    'requests.denied8': [46, 8, 2, 0, 5, 3],
    'requests.unavailable1': [172, 31, 1, 1, 13, 5],
    'requests.unavailable2': [38, 9, 0, 0, 2],
    'requests.unavailable3': [17, 2, 0, 0, 1],
    'requests.notProcessed1': [29, 1, 0, 0, 1],
    'requests.notProcessed2': [14, 3],
    'requests.notProcessed4': [8],
    'requests.other1': [12, 4, 0, 0, 2],
    'requests.other3': [9, 5, 1, 0, 4, 2],
    'requests.carriedOut': [72, 14, 0, 1, 5, 5],
    'litigation.review': [42, 9, 6, 7],
    'litigation.direct': [15, 3, 2, 8],
    'litigation.afterReview': [12, 1, 4, 5],
  }),
  title: `澜川市人民政府

{titleYear 2024}年政府信息公开工作年度报告`,
  period:
    '根据《中华人民共和国政府信息公开条例》编制本报告。本报告所列数据的统计期限为{start 2024年1月1日}至{end 2024年12月31日}。',
  words: {
    overview: `（一）主动公开。全市各级行政机关主动公开政府信息{free 52300}条。制定规章{disclosure.regulations.issued}件，制发行政规范性文件{disclosure.normativeDocuments.issued}件。

（二）依申请公开。{textYear 2024}年，全市共收到政府信息公开申请{requests.received.total|grouped}件，其中自然人提出{requests.received.naturalPerson}件，占{requests.received.naturalPerson / requests.received.total}%；法人或其他组织提出{requests.received.organizations}件，占{requests.received.organizations / requests.received.total}%。上年结转{requests.carriedIn.total}件。办结政府信息公开申请{requests.handled.total}件，其中予以公开{requests.granted.total}件，占{requests.granted.total / requests.handled.total}%，部分公开{requests.partlyGranted.total}件，不予公开{requests.denied*.total}件，无法提供{requests.unavailable*.total}件。结转下年度继续办理{requests.carriedOut.total}件。

（三）政府信息管理。调整公开事项{free 87}项，开展保密审查抽查{free 5}次。

（四）政府信息公开平台建设。全市政务新媒体账号{free 143}个，办理网民留言{free 3120}件。

（五）监督保障。工作考核覆盖{free 46}个部门，社会评议和责任追究按规定开展，未发生责任追究情形。`,
    litigation: `全市因政府信息公开被申请行政复议{litigation.review.total}件，其中结果维持{litigation.review.upheld}件，结果纠正{litigation.review.corrected}件。未经复议直接起诉的政府信息公开行政诉讼{litigation.direct.total}件，复议后起诉{litigation.afterReview.total}件。`,
    problems: '一些县区的答复文书不够规范。下一步印发文书样本，年内轮训一遍。',
    other: '全市共发出收费通知{free 2}件，收取信息处理费{free 340}元。',
  },
  signature: `澜川市人民政府

{issued 2025年3月21日}`,
};
