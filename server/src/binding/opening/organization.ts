import { trimRange, type TextRange } from '../../text/textRange';
import type { Organization, Title } from '../report';
import { metadataValue } from './metadata';
import type { Signature } from './signature';

/** The agency: 发布机构, else the title's words before the year, else the signature. */
export function findOrganization(
  text: string,
  opening: TextRange,
  title: Title | null,
  signature: Signature | null,
): Organization | null {
  const publisher = metadataValue(text, opening, ['发布机构', '发文机关', '公开单位', '发布单位']);
  const range =
    publisher ?? (title ? titleOrganization(text, title) : null) ?? signature?.organization ?? null;
  return range ? { name: text.slice(range.start, range.end), range } : null;
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
