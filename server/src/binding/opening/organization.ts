import { trimRange, type TextRange } from '../../text/textRange';
import type { Organization, OrganizationMention, Title } from '../report';
import { metadataValue } from './metadata';
import type { Signature } from './signature';

/** Every place that names the agency: 发布机构, the title's words before the year, who wrote it, the signature. */
export function findOrganizations(
  text: string,
  opening: TextRange,
  title: Title | null,
  signature: Signature | null,
): OrganizationMention[] {
  const mentions: OrganizationMention[] = [];
  const add = (source: OrganizationMention['source'], range: TextRange | null | undefined) => {
    if (range) mentions.push({ name: text.slice(range.start, range.end), range, source });
  };
  add('metadata', metadataValue(text, opening, ['发布机构', '发文机关', '公开单位', '发布单位']));
  add('title', title && titleOrganization(text, title));
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

function titleOrganization(text: string, title: Title): TextRange | null {
  const printed = text.slice(title.range.start, title.range.end);
  const match =
    /^(?:\s|[#*＃]|\[bookmark:[^\]]*\])*([\p{Script=Han}（）()·\s]+?)\s*(?:关于)?\s*(?=[0-9０-９〇二][0-9０-９〇零一二三四五六七八九]{3}\s*年|政府信息公开|年度)/du.exec(
      printed,
    );
  const at = match?.indices?.[1];
  if (!at) return null;
  const range = trimRange(text, { start: title.range.start + at[0], end: title.range.start + at[1] });
  return range.end - range.start >= 3 ? range : null;
}
