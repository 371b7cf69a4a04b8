import { formById } from '../official';
import { completeFigures } from './figures';
import type { SoundReport } from './soundReport';

const form = formById('disclosure-2021');

export const township: SoundReport = {
  name: 'a township with zeros alone',
  form,
  figures: completeFigures(form, {}),
  title: '云岫镇人民政府{titleYear 2022}年政府信息公开工作年度报告',
  period: '本报告由云岫镇人民政府编制，所列数据的统计期限自{start 2022年1月1日}起至{end 2022年12月31日}止。',
  words: {
    overview: `{textYear 2022}年，云岫镇围绕群众关切推进政务公开。

（一）主动公开情况。通过镇政务公开栏发布信息{free 58}条，没有制发行政规范性文件。

（二）依申请公开情况。全年未收到政府信息公开申请，无结转上年度办理的申请。收到政府信息公开申请{requests.received.total}件，答复{requests.handled.total}件。

（三）政府信息管理情况。落实先审后发，更新公开目录{free 4}次。

（四）平台建设情况。维护公开栏{free 12}处，便民服务点{free 7}个。

（五）监督保障情况。组织学习{free 3}次，没有发生责任追究的情形。`,
    litigation: '本年度没有因政府信息公开引发的行政复议和行政诉讼。',
    problems: '公开栏更新不够及时。下一步明确专人每周检查一次。',
    other: '无其他需要报告的事项。本年度没有收取信息处理费。',
  },
  signature: `云岫镇人民政府

{issued 2023年1月16日}`,
};
