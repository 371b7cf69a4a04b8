import type { Report } from '../../binding/report';
import type { Rule } from '../rule';

/** What Word and its converters leave behind: bookmarks, field codes, conditional comments. */
const residues: readonly RegExp[] = [
  /\[bookmark: ?[^\]\n]{1,80}\]/g,
  /\{ ?(?:PAGEREF|HYPERLINK|REF|TOC|SEQ|PAGE)\b[^{}\n]{0,200}\}/g,
  /\b(?:PAGEREF|HYPERLINK) +(?:\\\w )?"[^"\n]{1,200}"(?: \\\w)?/g,
  /\\\* ?MERGEFORMAT\b/g,
  /<!(?:--)?\[if [^\]\n]{1,80}\](?:--)?>/g,
  /<!(?:--)?\[endif\](?:--)?>/g,
  /错误！未(?:找到引用源|定义书签)。?/g,
  /Error! (?:Bookmark not defined|Reference source not found)\.?/g,
];

/** All of them begin with one of these: most texts are gone through once. */
const beginnings = /[[{\\<]|PAGEREF|HYPERLINK|错误！|Error!/;

export const textConversionResidue: Rule = {
  id: 'text/conversion-residue',
  severity: 'warning',
  title: { 'zh-cn': '格式转换的残留', en: 'A leftover of a conversion' },
  messages: {
    'zh-cn': { residue: '“{text}”是格式转换的残留，应删去', delete: '删去残留' },
    en: { residue: '“{text}” is a leftover of a conversion and should go', delete: 'Delete the leftover' },
  },
  scope: 'passage',
  *check(report: Report) {
    const { text } = report.tree;
    if (!beginnings.test(text)) return;
    for (const residue of residues) {
      for (const match of text.matchAll(residue)) {
        const range = { start: match.index, end: match.index + match[0].length };
        yield {
          range,
          message: { key: 'residue', facts: { text: match[0] } },
          fixes: [
            {
              title: { key: 'delete', facts: {} },
              preferred: true,
              safety: 'safe',
              edits: [{ range, newText: '' }],
            },
          ],
        };
      }
    }
  },
};
