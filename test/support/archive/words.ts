import type { Random } from '../../fuzz/random';
import type { Figures } from '../sound/figures';
import { isOlder } from './agencyYears';

/** What a report says, by the section's id, as templates of `fillWords`. */
export function wordsOn(
  year: number,
  figures: Figures,
  before: Figures | null,
  random: Random,
): Readonly<Record<string, string>> {
  const some = (most: number) => `{free ${1 + random.below(most)}}`;
  const issued = isOlder(year)
    ? '制发规范性文件{disclosure.normativeDocuments.made}件'
    : '制发行政规范性文件{disclosure.normativeDocuments.issued}件，废止{disclosure.normativeDocuments.repealed}件';
  return {
    overview: `（一）主动公开。全年通过门户网站公开政府信息${some(900)}条，${issued}。

（二）依申请公开。{textYear ${year}}年，收到政府信息公开申请{requests.received.total}件${growth(year, figures, before, random)}。办结政府信息公开申请{requests.handled.total}件，其中予以公开{requests.granted.total}件，部分公开{requests.partlyGranted.total}件；结转下年度继续办理{requests.carriedOut.total}件。

（三）政府信息管理。落实信息发布审核制度，抽查信息${some(300)}条，清理失效链接${some(90)}个。

（四）政府信息公开平台建设。改版公开专栏${some(12)}个，政务新媒体推送信息${some(700)}篇。

（五）监督保障。组织业务培训${some(9)}次，开展工作考核和社会评议${some(4)}次，未发生责任追究的情形。`,
    litigation: `因政府信息公开被申请行政复议{litigation.review.total}件，其中维持{litigation.review.upheld}件、纠正{litigation.review.corrected}件。`,
    problems: problemsOn(year, random),
    other: isOlder(year) ? '没有其他需要报告的事项。' : '本年度未收取信息处理费。',
  };
}

/** The change from last year of the applications, in one of the ways in which it is said. */
function growth(year: number, figures: Figures, before: Figures | null, random: Random): string {
  const [now, then] = [figures, before].map((known) => Number(known?.['requests.received.total'] ?? 0));
  const difference = now! - then!;
  if (then === 0) return '';
  if (difference === 0) return '，与上年持平';
  const percent = ((100 * Math.abs(difference)) / then!).toFixed(1);
  const grows = difference > 0 ? '增长' : '下降';
  const more = `${difference > 0 ? '增加' : '减少'}${Math.abs(difference)}件`;
  return random.pick([
    `，同比${grows}${percent}%`,
    `，较上年${more}`,
    `，比${year - 1}年${more}，${grows}${percent}%`,
  ]);
}

/** A problem of one year is not one of the next. */
function problemsOn(year: number, random: Random): string {
  const from = (year % 4) * 3;
  const turn = random.below(3);
  const [one, two, three] = [0, 1, 2].map((at) => problems[from + ((at + turn) % 3)]!);
  return `一是${one![0]}；二是${two![0]}；三是${three![0]}。下一步，${one![1]}；${two![1]}；${three![1]}。`;
}

const problems = [
  ['部分栏目更新间隔较长，工作动态多而政策文件少', '明确各栏目责任人并逐月通报更新情况'],
  ['政策解读以文字为主，图表和短片偏少', '对涉及群众切身利益的文件配上图表解读'],
  ['答复文书的格式和法律依据不够统一', '编印文书样本并组织经办人员轮训'],
  ['跨部门信息的公开口径需要反复协商', '建立会商机制并固定牵头科室'],
  ['基层公开专栏的内容与群众需求有差距', '每半年听取一次意见后调整栏目设置'],
  ['历史文件的数字化进度偏慢', '分批扫描馆藏文件并补齐目录信息'],
  ['公开属性的认定有时过于从严', '在公文起草环节同步说明不公开的理由'],
  ['政务新媒体账号之间的内容重复较多', '归并功能相近的账号并统一选题'],
  ['公开指南的联系方式更新不够及时', '机构变动后五个工作日内完成修订'],
  ['申请人对补正要求的理解存在困难', '设置电话回访并提供填写示例'],
  ['网站检索不易找到已经公开的文件', '优化检索词库并增加按主题浏览的入口'],
  ['经办人员变动频繁，业务不够熟练', '制作交接手册并安排资深人员带教'],
] as const;

const padding = [
  '各科室结合职责梳理公开事项，逐项明确公开的内容、时限和方式，并在公开专栏集中展示。',
  '办事大厅设有政府信息查阅点，配备自助查询终端和工作人员，方便老年人等群体获取信息。',
  '对群众关心的就业、入学、就医和住房问题，编写通俗易懂的问答，在网站和公告栏同步发布。',
  '信息发布前由起草人、科室负责人和分管负责人依次审核，涉及个人隐私的内容作必要的处理。',
  '与档案馆、图书馆建立移交机制，按季度送交公开的文件，供公众就近查阅和复制。',
  '在政策出台前后同步安排解读，由熟悉情况的负责人说明背景、主要内容和办理流程。',
];

/** Ordinary sentences that say nothing of the tables, of about so many bytes. */
export function paddingOf(bytes: number, random: Random): string {
  const paragraphs: string[] = [];
  for (let left = bytes; left > 0;) {
    const paragraph = Array.from({ length: 3 }, () => random.pick(padding)).join('');
    paragraphs.push(paragraph);
    left -= Buffer.byteLength(paragraph) + 2;
  }
  return paragraphs.map((paragraph) => `\n\n${paragraph}`).join('');
}
