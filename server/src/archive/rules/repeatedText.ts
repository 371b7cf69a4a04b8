import type { ArchiveFinding, ArchiveRule } from '../archiveRule';
import { lengthOf, repeatedShare } from '../fingerprint';
import { differenceFrom } from '../lastYear';
import type { ArchivedReport } from '../record';

/**
 * How much of a part may be last year's words. In published reports the sentences with figures are a quarter to a third
 * of part one, so a part one whose figures are new repeats three quarters at most; part five has three to six sentences.
 */
const parts = [
  { section: 'overview', most: 0.9 },
  { section: 'problems', most: 0.75 },
] as const;
/** Shorter parts, in characters, are alike by chance; published ones have 150 and more. */
const shortest = 60;

/** F21: part five must not be the same year after year. Sentence by sentence, without blanks, marks and years. */
export const archiveRepeatedText: ArchiveRule = {
  id: 'archive/repeated-text',
  severity: 'info',
  title: { 'zh-cn': '内容与上一年报告雷同', en: 'A part is last year’s text again' },
  messages: {
    'zh-cn': {
      repeats: '“{section}”有 {percent}% 的文字与 {year} 年报告相同；请按本年度的实际情况写',
      there: '{year} 年报告的“{section}”',
    },
    en: {
      repeats:
        '{percent}% of “{section}” is the text of the report for {year} again: write what this year was like',
      there: '“{section}” in the report for {year}',
    },
  },
  *check(report, archive) {
    const versions = archive.previousOf(report);
    for (const { section, most } of parts) {
      const finding = differenceFrom(versions, (last) => compareSection(report, last, section, most));
      if (finding) yield finding;
    }
  },
};

function compareSection(
  report: ArchivedReport,
  last: ArchivedReport,
  id: string,
  most: number,
): ArchiveFinding | null {
  const own = report.record.sections[id];
  const other = last.record.sections[id];
  if (!own || !other || lengthOf(own.sentences) < shortest) return null;
  const share = repeatedShare(own.sentences, other.sentences);
  if (share <= most) return null;
  const facts = {
    section: report.form.sections.find((section) => section.id === id)!.label,
    percent: Math.floor(share * 100),
    year: last.record.year!,
  };
  return {
    range: own.heading,
    message: { key: 'repeats', facts },
    anchor: { section: id },
    related: [{ report: last, range: other.heading, message: { key: 'there', facts } }],
  };
}
