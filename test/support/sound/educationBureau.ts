import { formById } from '../official';
import { completeFigures } from './figures';
import type { SoundReport } from './soundReport';

const form = formById('disclosure-2021');

export const educationBureau: SoundReport = {
  name: 'a bureau whose text repeats the tables in many wordings',
  form,
  figures: completeFigures(form, {
    'disclosure.normativeDocuments': [6, 3, 22],
    'disclosure.licensing': [87],
    'disclosure.penalties': [11],
    'disclosure.coercion': [4],
    'requests.received': [28, 9, 2, 0, 5, 1],
    'requests.carriedIn': [4, 2],
    'requests.granted': [13, 4, 1, 0, 2],
    'requests.partlyGranted': [5, 3, 0, 0, 1],
    'requests.denied1': [1],
    'requests.denied4': [2, 1],
    'requests.denied6': [3],
    'requests.unavailable1': [2, 1, 1, 0, 1, 1],
    'requests.unavailable3': [1],
    'requests.notProcessed1': [2],
    'requests.notProcessed2': [1],
    'requests.other1': [1],
    'requests.other3': [0, 1],
    'requests.carriedOut': [1, 1, 0, 0, 1],
    'litigation.review': [3, 1, 0, 1],
    'litigation.direct': [2, 0, 0, 1],
    'litigation.afterReview': [1],
  }),
  title: '晴岚区教育局{titleYear 2021}年政府信息公开工作年度报告',
  period: '本报告中数据的统计时限为{start 2021.1.1}-{end 2021.12.31}。',
  words: {
    overview: `（一）主动公开情况。全年主动公开政府信息{part 640}条，其中政策文件{part 410}条，其余{part 230}条为工作动态。出台行政规范性文件{disclosure.normativeDocuments.issued}件、废止行政规范性文件{disclosure.normativeDocuments.repealed}件，现行有效的行政规范性文件{disclosure.normativeDocuments.inForce}件。作出行政许可决定{disclosure.licensing.decisions}件，行政处罚决定{disclosure.penalties.decisions}件，行政强制决定{disclosure.coercion.decisions}件。

（二）依申请公开情况。我局收到的政府信息公开申请，共{requests.received.total}件，其中：自然人{requests.received.naturalPerson}件，法人或其他组织{requests.received.organizations}件；在法人或其他组织中，商业企业{requests.received.business}件，科研机构{requests.received.research}件，法律服务机构{requests.received.legalService}件。另有上年度结转的政府信息公开申请{requests.carriedIn.total|chinese}件。全年答复政府信息公开申请{requests.handled.total}件，结转下一年度继续办理{requests.carriedOut.total}件。从办理结果看，予以公开的{requests.granted.total}件，占{requests.granted.total / requests.handled.total}%；部分公开的{requests.partlyGranted.total}件，占{requests.partlyGranted.total / requests.handled.total}%；不予公开的{requests.denied*.total}件；无法提供的{requests.unavailable*.total}件；不予处理的{requests.notProcessed*.total}件；其他处理{requests.other*.total}件。在不予公开的政府信息公开申请中，属于国家秘密{requests.denied1.total}件，保护第三方合法权益{requests.denied4.total}件，属于四类过程性信息{requests.denied6.total}件。在无法提供的政府信息公开申请中，本机关不掌握相关政府信息{requests.unavailable1.total}件，补正后申请内容仍不明确{requests.unavailable3.total}件。

（三）政府信息管理情况。开展信息审核{free 52}次，整改问题{free 9}个。

（四）平台建设情况。网站访问{free 31800}次，办理热线工单{free 268}件，信访事项{free 14}件。

（五）监督保障情况。接受公众监督，组织培训{free 3}期{free 180}人次。`,
    requests: `本年度新收政府信息公开申请{requests.received.total}件，上年结转政府信息公开申请{requests.carriedIn.total}件；本年度办理结果总计{requests.handled.total}件，结转下年度{requests.carriedOut.total}件。`,
    litigation: `本年度因政府信息公开工作被申请行政复议{litigation.review.total}件，维持{litigation.review.upheld}件，纠正{litigation.review.corrected}件，尚未审结{litigation.review.pending}件；被提起行政诉讼{litigation.direct.total+litigation.afterReview.total}件，其中未经复议直接起诉{litigation.direct.total}件、复议后起诉{litigation.afterReview.total}件。`,
    problems:
      '一是学校信息更新不够及时，二是解读形式不够多样。改进措施：一是建立提醒机制，二是增加图文解读。',
    other: '本年度没有向申请人收取信息处理费。',
  },
  signature: `晴岚区教育局

{issued 2022年1月24日}`,
};
