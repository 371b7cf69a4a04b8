import type { Report, ReportSection } from '../../binding/report';
import { formatNumbering, usualStyle } from '../../rules/numbering';
import { headingMarks } from '../../rules/sectionText';
import type { HeadingBlock } from '../../syntax/tree';
import { labelKey } from '../../text/labelKey';
import { missingInPlace } from './inPlace';
import type { Proposal } from './proposal';

/** The topics that the section has no heading for, and whose place is here, numbered as the other ones are. */
export function topicProposals({ tree }: Report, section: ReportSection, offset: number): Proposal[] {
  const { topics } = section.form;
  const headings = section.headings.flatMap((heading) => {
    const place = topicOf(tree.text, section, heading);
    return place < 0 ? [] : [{ heading, place, start: heading.range.start }];
  });
  const numberings = headings.flatMap(({ heading: { numbering } }) => numbering ?? []);
  const style = usualStyle(numberings) ?? 'chinese-bracketed';
  const [before, behind] = headingMarks(tree.text, headings[0]?.heading);
  return missingInPlace(topics, headings, offset).map((topic) => {
    const number = formatNumbering(style, topics.indexOf(topic) + 1);
    const label = `${number}${topic.label}`;
    return { kind: 'topic', label, name: topic.label, text: `${before}${label}${behind}\n\n` };
  });
}

function topicOf(text: string, { form: { topics } }: ReportSection, { title }: HeadingBlock): number {
  const key = labelKey(text.slice(title.start, title.end));
  return topics.findIndex(({ label, variants }) =>
    [label, ...variants].some((name) => labelKey(name) === key),
  );
}
