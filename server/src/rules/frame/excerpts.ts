import type { Report, ReportSection, ReportTable } from '../../binding/report';
import { makeSection } from '../../binding/sections';
import { giveStatements, type Statement } from '../../narrative/statements';
import type { Form, FormSection } from '../../forms/schema';
import { ReportTree, type HeadingBlock, type Passage } from '../../syntax/tree';

/** What every check may depend on. */
export interface Basis {
  readonly form: Form;
  readonly year: number | null;
}

/** What a check of statements may depend on besides. */
export interface TextContext extends Basis {
  readonly organization: Report['organization'];
  readonly tables: readonly ReportTable[];
}

/** What a passage stands under. */
export interface Lead {
  readonly section: FormSection;
  /** The section's heading and the last heading below it, each as a line. */
  readonly headings: readonly Passage[];
}

/** A passage and all around it that its findings can depend on. */
export interface PassagePlace {
  readonly passage: Passage;
  /** Null in front of the first section and behind the last. */
  readonly lead: Lead | null;
  /** It begins with the section's heading itself. */
  readonly opensSection: boolean;
  /** The paragraphs that it goes on with where it begins with 其中. */
  readonly previous: readonly Passage[];
  /** Where the section ends, counted from the passage's start; its length where it goes on behind. */
  readonly end: number;
}

/** A report that holds one passage, and where in it the passage begins. With a context, the tables are beside it. */
export function passageExcerpt(
  { passage, lead, opensSection, previous, end }: PassagePlace,
  basis: Basis,
  context?: TextContext,
): { report: Report; start: number } {
  const before = lead && !opensSection ? [...lead.headings, ...previous] : [];
  const tree = treeOf([...before, passage]);
  const start = tree.starts[before.length]!;
  const sections = lead ? [sectionOf(tree, lead.section, start + end)] : [];
  return { report: excerpt({ ...basis, ...context, tree, sections }), start };
}

/** A report that holds one section, in its own positions; `end` is where it ends. */
export function sectionExcerpt(tree: ReportTree, form: FormSection, end: number, basis: Basis): Report {
  return excerpt({ ...basis, tree, sections: [sectionOf(tree, form, end)] });
}

/** A report that holds one table, in its own positions, with what the text says of it. */
export function tableExcerpt(
  table: ReportTable,
  sources: readonly Passage[],
  statements: readonly Statement[],
  basis: Basis,
): Report {
  const report = excerpt({ ...basis, tree: treeOf(sources), tables: [table] });
  giveStatements(report, statements);
  return report;
}

/** A report that holds only what is given. */
function excerpt({
  form,
  year,
  tree,
  organization = null,
  sections = [],
  tables = [],
}: Pick<Report, 'form' | 'year' | 'tree'> & Partial<Report>): Report {
  return {
    tree,
    form,
    year,
    title: null,
    organization,
    organizations: [],
    period: null,
    issued: [],
    yearMentions: [],
    opening: { start: 0, end: 0 },
    sections,
    tables,
  };
}

function sectionOf(tree: ReportTree, form: FormSection, end: number): ReportSection {
  return makeSection(tree, form, tree.passages[0]!.blocks[0] as HeadingBlock, 0, end);
}

function treeOf(passages: readonly Passage[]): ReportTree {
  return new ReportTree(passages.map(({ text }) => text).join(''), passages);
}
