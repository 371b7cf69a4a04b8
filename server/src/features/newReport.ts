import { readReport } from '../binding/readReport';
import type { WholeReport } from '../binding/report';
import { formForYear, type FormCatalogue } from '../forms/catalogue';
import type { Form, FormSection, FormTable } from '../forms/schema';
import { fillSentence } from '../forms/sentences';
import { tableGrid, type CellText } from '../forms/tableGrid';
import { placeholder } from '../rules/sectionText';
import { gfm } from '../syntax/layouts/gfm';
import { formatNumbering } from '../rules/numbering';
import { figureOf } from './figureOf';

/** Of which agency and year a report is, and of which kind. */
export interface ReportName {
  readonly agency: string;
  readonly year: number;
  /** The id of its kind. */
  readonly kind: string;
}

export interface NewReport extends ReportName {
  readonly form: Form;
  /** Last year's report of the agency, if there is one. */
  readonly previous: WholeReport | null;
}

/** The agency and the year of a report; null where it does not say them. */
export function nameOf({ organization, year, form }: WholeReport): ReportName | null {
  return organization && year !== null
    ? { agency: plainName(organization.name), year, kind: form.kind.id }
    : null;
}

/**
 * A new report by the form of its kind and year; null where there is none. A text of another kind, agency or year carries
 * nothing over.
 */
export function newReport(
  { agency, year, kind: id }: ReportName,
  forms: FormCatalogue,
  previousText = '',
): string | null {
  const kind = forms.kinds.find((candidate) => candidate.id === id);
  const form = kind && formForYear(kind, year);
  if (!form) return null;
  const name = { agency: plainName(agency), year, kind: id };
  const previous = readReport(previousText, { forms });
  return writeNewReport({ ...name, form, previous: previous && follows(name, previous) ? previous : null });
}

function follows({ agency, year, kind }: ReportName, previous: WholeReport): boolean {
  const name = nameOf(previous);
  return name?.agency === agency && name.year === year - 1 && name.kind === kind;
}

/**
 * A report with everything that its form asks for, in Markdown: headings, blank tables, the sentences of its opening, and
 * a placeholder wherever a person has something to say. What last year's report carries over is filled in.
 */
function writeNewReport(report: NewReport): string {
  const { year, form } = report;
  const opening = form.sentences.flatMap((sentence) => {
    const isOpening = sentence.section === undefined;
    return (
      (isOpening && fillSentence(sentence, (name) => (name === 'year' ? String(year) : undefined))) || []
    );
  });
  const parts = [
    `# ${titleOf(report)}`,
    opening.join(''),
    ...form.sections.flatMap((section, at) => [
      `## ${formatNumbering('chinese', at + 1)}${section.label}`,
      ...bodyOf(report, section),
    ]),
    ...form.tables.filter(({ id }) => !isInSection(id, form)).map((table) => tableOf(report, table)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function titleOf({ form, agency, year }: NewReport): string {
  const words = form.heading ?? `{agency}{year}年度${form.names[0]!.replace('…', '')}`;
  return words.replaceAll('{agency}', agency).replaceAll('{year}', String(year));
}

function isInSection(table: string, { sections }: Form): boolean {
  return sections.some((section) => section.table === table);
}

function tableOf(report: NewReport, table: FormTable): string {
  return gfm.write(tableGrid(table, carriedOver(report, table))).trimEnd();
}

function bodyOf(report: NewReport, { id, topics, table: tableId }: FormSection): string[] {
  const { form } = report;
  const table = form.tables.find((candidate) => candidate.id === tableId);
  if (table) return [tableOf(report, table)];
  if (topics.length > 0)
    return topics.flatMap(({ label }, at) => [
      `### ${formatNumbering('chinese-bracketed', at + 1)}${label}`,
      placeholder,
    ]);
  const asked = form.sentences.find(({ section, words }) => section === id && words.includes(placeholder));
  return [asked?.words ?? placeholder];
}

/** 上年结转 is last year's 结转下年度继续办理. What was in force a year ago still is, until this year's changes are counted. */
function carriedOver({ previous }: NewReport, { id }: FormTable): CellText {
  return (row, column) => {
    const from = row === 'carriedIn' ? 'carriedOut' : column === 'inForce' ? row : null;
    const figure = previous && from !== null ? figureOf(previous, `${id}.${from}.${column}`) : null;
    return figure?.toString() ?? '';
  };
}

/** Names are compared and written without blanks. */
export function plainName(agency: string): string {
  return agency.replace(/\s+/g, '');
}
