import type { Report } from '../binding/report';
import type { FormStatement } from '../forms/schema';
import type { TextRange } from '../text/textRange';
import type { Phrase } from './phrases';
import { findWordings } from './wordings';

/** Words that tell what a number is about, when and whose it is: tables of the language, not of a form. */
const comparison = /同比|环比|[较比]上|增加|减少|增长|下降|上升|多出|少了|持平|[超达]过?标/;
const otherTime =
  /季度|半年|\d{1,2}月(?!\d*日)|历年|以来|近[两三四五六七八九十\d]年|[上下本他]年[、和与及至][上下本他]年|每[年月季]|累计至/;
const plan = /计划|力争|预计|下一步|确保|目标|拟(?!稿|定)|将(?!上年|结转)/;
const byChannel =
  /网上|网络|线[上下]|在线|平台|网站|邮[件箱寄政]|信函|书面|当面|现场|窗口|电话|传真|渠道|途径|方式|形式|其余|剩余|微信|口头|通过|主要|[涉关有](?:及|于|关)?(?!政府信息|信息公开|依申请)(?:及|于|关)(?!政府信息|信息公开|依申请)/;
const carried = /结转|继续办理|继续处理/;
/** Names of other years that do not set the sentence in that year: what was carried over, and a comparison. */
const asideOnYears = /上年结转|结转[上下]年|下年继续|[较比][上他]年[^，,；;]*/g;
const ownActor = /(?:[我本全][一-龥]{0,6}|各级[一-龥]*|政府)$/;
const actor = /(?:本级|办公室|[局委厅院所站处科镇乡村]|街道|中心|部门|单位|公司|学校|医院)$/;

/** Words that say nothing about what is counted. */
const filler =
  /[我本全][局委办厅院市县区镇乡省州站所](?:机关|单位)?|本(?:机关|单位|级|行政机关|中心)|我(?:单位|中心|办公室)|已|均|全部|按[时期]|依[法规]|及时|总?共计?|合计|累计|总计|全年|[上下本]年|年度|其中|期间|截[至止]|年[底末]|\d{1,2}月\d{1,2}日|申请人|公民|自然人|法人|[和或及与、的了为达总并且也有在由被对因向内中起是]|其他组织|社会公众|公众|群众|提[出交起]|要求|获取|申请|案件|数量?|情况|件|任何|各类|有关|相关|政府|信息|公开|工作|引[发起]|产生|发生|针对|而|出现|过|新|新增|年|完[成毕]|当事人|结果|类|事项|应当?/g;

/** Whether a phrase tells of another time, a plan, a comparison, or someone else's figures. */
export function speaksOfAnother(phrase: Phrase, form: FormStatement, report: Report): boolean {
  const { before, after, soFar } = phrase;
  if (comparison.test(before) || otherTime.test(before) || plan.test(soFar)) return true;
  const years = soFar.replace(asideOnYears, '').match(/[上下本他]年/g);
  const isOtherYear = years !== null && years[years.length - 1] !== '本年';
  if (isOtherYear && !carried.test(before + after)) return true;
  const [first] = findWordings(before, form.rows);
  return first !== undefined && isForeign(before.slice(0, first.start), report);
}

/** 市教育局收到: somebody else than the agency itself. */
function isForeign(words: string, report: Report): boolean {
  const who = words
    .replace(/(?:[上下本]年|全年|总?共计?|累计|合计|[，、]|新|已|均){1,8}$/, '')
    .replace(/^.*(?:年|日|，)/, '');
  if (report.organization === null || !actor.test(who) || ownActor.test(who)) return false;
  const own = report.organization.name.replace(/\s/g, '');
  return !own.endsWith(who) && !who.endsWith(own.slice(-4));
}

/** 通过网站收到, 其余: not all that the words name. */
export function speaksOfPart(words: string): boolean {
  return byChannel.test(words);
}

/** How many characters remain of a phrase when the form's words and those that say nothing are taken off. */
export function wordsLeft(words: string, form: FormStatement, report: Report): number {
  const known = [...findWordings(words, form.rows), ...findWordings(words, form.columns)];
  let rest = words;
  for (const { start, end } of known.sort((a, b) => b.start - a.start))
    rest = rest.slice(0, start) + rest.slice(end);
  for (const word of form.topic) rest = rest.replaceAll(word, '');
  if (report.organization) rest = rest.replaceAll(report.organization.name, '');
  return rest.replace(filler, '').length;
}

const negation =
  /(?:未|没有|没|无|不存在)(?!法|正当|需|关|条件|偿|障碍|效|理|故|经|按|补|来|办结|审结|予|能|及|必|成年|完成|公开|审|现成|掌握)(?:再|曾)?(收到|接到|受理|接收|收悉)?/;

/** Whether a stretch of text has a word that a negation may begin with: most have none. */
export function mayNegate(text: string, { start, end }: TextRange): boolean {
  return /[未没无]|不存在/.test(text.slice(start, end));
}

/** A negation that says that there was none of what follows. `isReceipt`: nothing was received. */
export function negationIn(words: string): { words: string; end: number; isReceipt: boolean } | null {
  const match = negation.exec(words);
  if (!match) return null;
  return {
    words: match[0],
    end: match.index + match[0].length,
    isReceipt:
      match[1] !== undefined ||
      /^(?:有)?(?:政府)?信息公开申请/.test(words.slice(match.index + match[0].length)),
  };
}
