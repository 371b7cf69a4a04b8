import type { Report } from '../../binding/report';
import { writeBlankTable } from '../../forms/blankTable';
import type { FormSection } from '../../forms/schema';
import { usualLayout } from '../../rules/rewriteTable';
import { headingMarks, officialHeading } from '../../rules/sectionText';
import { missingInPlace } from './inPlace';
import type { Proposal } from './proposal';

/** The sections that the report lacks and whose place is here, with their tables. */
export function sectionProposals(report: Report, offset: number): Proposal[] {
  const { form, tree } = report;
  const present = report.sections.map((section) => ({
    place: form.sections.indexOf(section.form),
    start: section.heading.range.start,
  }));
  const [before, behind] = headingMarks(tree.text, report.sections[0]?.heading);
  return missingInPlace(form.sections, present, offset).map((section) => {
    const label = officialHeading(report, section);
    const text = `${before}${label}${behind}\n\n${bodyOf(report, section)}`;
    return { kind: 'section', label, name: section.label, text };
  });
}

function bodyOf(report: Report, { table: id }: FormSection): string {
  const table = report.form.tables.find((candidate) => candidate.id === id);
  return table ? writeBlankTable(table, usualLayout(report)) : '';
}
