import type { Report, ReportSection } from '../../binding/report';
import { writeBlankTable } from '../../forms/blankTable';
import { usualLayout } from '../../rules/rewriteTable';
import type { Proposal } from './proposal';

/** The table of the section, if it is not there yet. */
export function tableProposals(report: Report, section: ReportSection): Proposal[] {
  const table = report.form.tables.find(({ id }) => id === section.form.table);
  if (!table || report.tables.some(({ form }) => form.id === table.id)) return [];
  const text = writeBlankTable(table, usualLayout(report));
  return [{ kind: 'table', label: `表格：${table.title}`, name: table.title, text }];
}
