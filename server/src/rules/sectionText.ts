import type { Report, ReportSection } from '../binding/report';
import { sectionFacts, type SectionFacts } from '../binding/sectionFacts';
import type { FormSection, FormSubject } from '../forms/schema';
import type { HeadingBlock, Passage } from '../syntax/tree';
import { labelKey } from '../text/labelKey';
import { formatChineseNumeral } from '../text/numerals';

/** What a fix leaves for a person to fill in. */
export const placeholder = '〔请填写〕';

/** Whether a passage is a section's own words, and no table. */
export function isRunningText({ blocks }: Passage): boolean {
  return blocks[0]!.kind !== 'table';
}

/** What a section says, without tables and placeholders that nobody has filled in. */
export interface SectionWords {
  readonly isEmpty: boolean;
  /** Whether it speaks of a subject that its form asks for. */
  speaksOf(subject: FormSubject): boolean;
}

/** A form's section asks for thirty subjects at most. */
export function wordsOf({ tree }: Report, section: ReportSection): SectionWords {
  const subjects = subjectsOf(section.form);
  const said = factsOf(section.form)(tree, section, isRunningText).reduce((all, bits) => all | bits, 0);
  return { isEmpty: said === 0, speaksOf: (subject) => (said & bitOf(subjects.indexOf(subject))) !== 0 };
}

function subjectsOf({ topics, mustMention }: FormSection): readonly FormSubject[] {
  return mustMention ? [...topics, mustMention] : topics;
}

const facts = new WeakMap<FormSection, SectionFacts<number>>();

/** What each passage says, as bits: the lowest for any word, one for each subject; remembered with the passage. */
function factsOf(form: FormSection): SectionFacts<number> {
  let known = facts.get(form);
  if (!known) {
    const signs = subjectsOf(form).map((subject) => signsOf(subject).map(labelKey));
    known = sectionFacts((text) => {
      const words = labelKey(text).replaceAll(placeholderKey, '');
      const spoken = signs.map((keys, at) => (keys.some((key) => words.includes(key)) ? bitOf(at) : 0));
      return spoken.reduce((all, bit) => all | bit, words === '' ? 0 : 1);
    });
    facts.set(form, known);
  }
  return known;
}

function signsOf(subject: FormSubject): readonly string[] {
  return 'words' in subject ? subject.words : [subject.label, ...subject.variants, ...subject.mentions];
}

function bitOf(subject: number): number {
  return 2 << subject;
}

const placeholderKey = labelKey(placeholder);

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
