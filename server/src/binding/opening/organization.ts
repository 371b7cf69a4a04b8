import { shiftRange, trimRange, type TextRange } from '../../text/textRange';
import type { Organization, OrganizationMention, Title } from '../report';
import { metadataValue } from './metadata';
import type { Signature } from './signature';
import type { Names } from './names';
import { marksBefore } from './title';

/** Every place that names the agency: 发布机构, the title's words before the year, who wrote it, the signature. */
export function findOrganizations(
  text: string,
  opening: TextRange,
  title: Title | null,
  signature: Signature | null,
  names: Names,
): OrganizationMention[] {
  const mentions: OrganizationMention[] = [];
  const add = (source: OrganizationMention['source'], range: TextRange | null | undefined) => {
    if (range) mentions.push({ name: text.slice(range.start, range.end), range, source });
  };
  add('metadata', metadataValue(text, opening, ['发布机构', '发文机关', '公开单位', '发布单位']));
  add('title', title && titleOrganization(text, title, names));
  add('text', writtenBy(text, opening));
  add('signature', signature?.organization);
  return mentions;
}

/** The agency: 发布机构, else the title's words, else the signature. */
export function chooseOrganization(mentions: readonly OrganizationMention[]): Organization | null {
  const chosen = mentions.find(({ source }) => source !== 'text');
  return chosen ? { name: chosen.name, range: chosen.range } : null;
}

/** 本报告由青溪市文化局编制. */
function writtenBy(text: string, opening: TextRange): TextRange | null {
  const match = /本(?:年度)?报告由([\p{Script=Han}（）]{4,30}?)(?:负责)?(?:编制|编写|撰写)/du.exec(
    text.slice(opening.start, opening.end),
  );
  const at = match?.indices?.[1];
  return at ? { start: opening.start + at[0], end: opening.start + at[1] } : null;
}

/** A year, or what a title speaks of. */
const subject = /[0-9０-９〇二][0-9０-９〇零一二三四五六七八九]{3}\s*年|年度/;
const agency = /^[\p{Script=Han}（）()·\s]{3,}$/u;

/** 青溪市文化局 in 青溪市文化局关于2024年度政府信息公开工作年度报告. */
function titleOrganization(text: string, title: Title, names: Names): TextRange | null {
  const printed = text.slice(title.range.start, title.range.end);
  const start = marksBefore.exec(printed)![0].length;
  const rest = printed.slice(start);
  const [length] = [rest.search(subject), ...names.starts.map((words) => rest.indexOf(words))]
    .filter((at) => at >= 0)
    .sort((a, b) => a - b);
  if (length === undefined) return null;
  const words = trimRange(printed, { start, end: start + length });
  const end = printed.endsWith('关于', words.end) ? words.end - '关于'.length : words.end;
  if (end <= words.start) return null;
  const range = trimRange(printed, { start: words.start, end });
  if (!agency.test(printed.slice(range.start, range.end))) return null;
  return shiftRange(range, title.range.start);
}
