import type { Report, ReportSection } from '../binding/report';
import { sectionKeys } from '../binding/sectionFacts';
import type { FormSection } from '../forms/schema';
import type { HeadingBlock, Passage } from '../syntax/tree';
import { labelKey } from '../text/labelKey';
import { formatChineseNumeral } from '../text/numerals';

/** What a fix leaves for a person to fill in. */
export const placeholder = '〔请填写〕';

/** Whether a passage is a section's own words, and no table. */
export function isRunningText({ blocks }: Passage): boolean {
  return blocks[0]!.kind !== 'table';
}

/** What each passage of a section says, as `labelKey`, without tables and placeholders that nobody has filled in. */
export function wordsOf({ tree }: Report, section: ReportSection): string[] {
  return sectionKeys(tree, section, isRunningText)
    .map((words) => (words.includes(placeholderKey) ? words.replaceAll(placeholderKey, '') : words))
    .filter((words) => words !== '');
}

const placeholderKey = labelKey(placeholder);

/** The keys of the forms' words; there are few. */
const signKeys = new Map<string, string>();

export function speaksOf(words: readonly string[], sign: string): boolean {
  let key = signKeys.get(sign);
  if (key === undefined) signKeys.set(sign, (key = labelKey(sign)));
  const wanted = key;
  return words.some((part) => part.includes(wanted));
}

/** What the form asks for is not asked of a report on a year before it. */
export function isInForce({ form, year }: Report): boolean {
  return year === null || year >= form.years.from;
}

/** 五、存在的主要问题及改进情况. */
export function officialHeading(report: Report, section: FormSection): string {
  return `${formatChineseNumeral(report.form.sections.indexOf(section) + 1)}、${section.label}`;
}

/** What stands around a heading, so that another one is written alike: `## ` or `**`. */
export function headingMarks(text: string, heading: HeadingBlock | undefined): [string, string] {
  if (!heading) return ['', ''];
  const before = text.slice(heading.range.start, (heading.numbering?.range ?? heading.title).start);
  if (!/^[#*\s]*$/.test(before)) return ['', ''];
  return [before, before.includes('**') ? '**' : ''];
}

/** The text's own line end. */
export function lineEndOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
