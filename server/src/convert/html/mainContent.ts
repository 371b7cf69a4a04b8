import { compose, readAny } from '../composed';
import { exactText } from '../tableText';
import type { Box, PageItem } from './pageItems';

/**
 * What of a page is the report: the smallest part that holds its sections and tables, with the title above and without
 * what pages print around an article. Of a page that is no report, the part with most of its running text.
 */
export function mainContent(items: readonly PageItem[]): readonly PageItem[] {
  const shown = items.filter(({ linkShare }) => linkShare < mostlyLinks);
  const core = coreOf(shown);
  const first = core[0];
  const last = core[core.length - 1];
  if (first === undefined || last === undefined || first === last) return densest(shown);
  const box = commonBox(core.map((at) => shown[at]!.box));
  const isInside = shown.map((item) => isIn(item.box, box));
  const title = titleBefore(shown, first, box);
  const end = signatureEnd(shown, last);
  return shown.filter((item, at) => {
    if (at >= first && at <= last) return true;
    if (at > last) return at <= end && isInside[at] && !isNoise(textOf(item));
    if (title !== null && at >= title) return at === title || !isNoise(textOf(item));
    return isMetadata(textOf(item)) || (title === null && isInside[at] && !isNoise(textOf(item)));
  });
}

/** A line is navigation if more of its words are links than not. */
const mostlyLinks = 0.8;

/** The items that open the report's sections, and its tables. */
function coreOf(items: readonly PageItem[]): number[] {
  const { text, starts } = compose(items.map(textOf));
  const report = readAny(text);
  const core = new Set([
    ...report.sections.map(({ heading }) => heading.range.start),
    ...report.tables.flatMap(({ sources }) => sources.map(({ range }) => range.start)),
  ]);
  return [...starts.keys()].filter((at) => core.has(starts[at]!));
}

function textOf({ block }: PageItem): string {
  return block.kind === 'table' ? exactText(block.grid) : block.text;
}

/** The smallest box around several. */
function commonBox(boxes: readonly Box[]): Box {
  return boxes.reduce((common, box) => {
    let [one, other] = [common, box];
    while (one !== other) {
      if (one.depth >= other.depth) one = one.parent ?? one;
      if (other.depth > one.depth) other = other.parent ?? other;
    }
    return one;
  });
}

function isIn(box: Box, outer: Box): boolean {
  let at: Box | null = box;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer;
}

/** Where the title begins above the item `first`: in the box, or else in the nearest box around it that has one. */
function titleBefore(items: readonly PageItem[], first: number, box: Box): number | null {
  for (let outer: Box | null = box; outer; outer = outer.parent) {
    for (let at = first - 1; at >= 0; at--) {
      const item = items[at]!;
      if (!isIn(item.box, outer) || !titleLine.test(textOf(item))) continue;
      const isSecondLine =
        /^(?:\d{4}|政府)/.test(textOf(item)) && at > 0 && agencyLine.test(textOf(items[at - 1]!));
      return isSecondLine ? at - 1 : at;
    }
  }
  return null;
}

const titleLine = /^[^。；，,;|]{0,60}信息公开[^。；，,;|]{0,16}报告$/;
const agencyLine = /^[\p{Script=Han}（）()]{3,40}$/u;

/** What pages print above and below an article. */
function isNoise(text: string): boolean {
  return text.length <= longestNoise && (noise.test(text) || buttons.test(text));
}

const longestNoise = 120;
const noise =
  /^[【[\s]*(?:当前位置|您(?:现在)?(?:所在)?的?位置|首页\s*[>＞»]|(?:信息|文章|稿件)?来源|(?:发布|发文|更新)(?:时间|日期)|日期|时间|作者|责任编辑|编辑|审核|校对|(?:浏览|阅读|点击|访问)(?:次数|量|数)?|字体|字号|分享|扫一扫|上一[篇条]|下一[篇条]|相关(?:链接|阅读|文章|附件)|版权所有|主办(?:单位)?|承办(?:单位)?|网站标识码|地址)\s*[：:>＞】\]\s]/;
const buttons =
  /^(?:[\s【】[\]|｜·]|大|中|小|打印(?:本页|此页)?|关闭(?:本页|窗口|此页)?|收藏|返回(?:顶部|列表|首页)?|纠错|分享到?|微信|微博|QQ|A[+-]?|T)+$/i;

/** The lines and tables above a report that say who published it and when. */
function isMetadata(text: string): boolean {
  return /索引号|发布机构|发文机关|公开单位|发布单位|成文日期|生成日期|组配分类/.test(text);
}

/** Behind its last part a report goes on to the date under it; Infinity where none is there. */
function signatureEnd(items: readonly PageItem[], last: number): number {
  const at = items.findIndex((item, index) => index > last && dateLine.test(textOf(item)));
  return at < 0 ? Infinity : at;
}

const dateLine =
  /^[\d〇○零一二三四五六七八九]{4}\s?年\s?[\d一二三四五六七八九十]{1,2}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日$/;

/** The smallest box that holds most of the running text. */
function densest(items: readonly PageItem[]): readonly PageItem[] {
  const lengths = new Map<Box, number>();
  let whole = 0;
  for (const item of items) {
    const length = item.block.kind === 'table' ? tableWeight : item.block.text.length;
    if (length < leastParagraph) continue;
    whole += length;
    for (let box: Box | null = item.box; box; box = box.parent)
      lengths.set(box, (lengths.get(box) ?? 0) + length);
  }
  const dense = [...lengths].filter(([, length]) => length >= whole * most);
  if (dense.length === 0) return items;
  const [box] = dense.reduce((deepest, entry) => (entry[0].depth > deepest[0].depth ? entry : deepest));
  return items.filter((item) => isIn(item.box, box));
}

/** A line of running text is longer than those of menus. */
const leastParagraph = 25;
const tableWeight = 200;
const most = 0.8;
