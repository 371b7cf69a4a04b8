import { officialForms } from '../forms';
import { formForYear, type FormCatalogue } from '../forms/catalogue';
import type { Form, ReportKind } from '../forms/schema';
import { parseReport } from '../syntax/parse';
import type { ReportTree } from '../syntax/tree';
import type { TextRange } from '../text/textRange';
import { findIssued } from './opening/issued';
import { chooseOrganization, findOrganizations } from './opening/organization';
import { namesOf } from './opening/names';
import { findPeriod } from './opening/period';
import { findSignature } from './opening/signature';
import { findTitle, namesReport } from './opening/title';
import { findYearMentions, reportYear } from './opening/years';
import { kindOf } from './kind';
import type { ReportSection, WholeReport } from './report';
import { bindSections } from './sections';
import { bindTables, fitOfTables } from './tables/bindTables';
import { PlacedTable } from './tables/placeTable';
import { vocabularyOf } from './vocabulary';

export interface BindOptions {
  /** The form to read by, instead of the one that the year and the tables suggest. */
  readonly form?: Form | undefined;
  /** Reads any text as a report: in our own language mode. A form that is asked for does so too. */
  readonly force?: boolean;
}

export interface ReadOptions extends BindOptions {
  /** The forms to choose from; the official ones if left out. */
  readonly forms?: FormCatalogue;
}

/** Reads a text as a report; null if it is none. Never throws. */
export function readReport(
  text: string,
  { forms = officialForms, ...options }: ReadOptions = {},
): WholeReport | null {
  const kind = options.form?.kind ?? kindOf(text, forms);
  return bindReport(parseReport(text, vocabularyOf(kind)), kind, options);
}

/**
 * Reads a tree, made with the kind's vocabulary, as a report. What is found in a passage is remembered with it, and costs nothing in the
 * next text.
 */
export function bindReport(
  tree: ReportTree,
  kind: ReportKind,
  options: BindOptions = {},
): WholeReport | null {
  const { text } = tree;
  const asked = options.form;
  const [newest] = kind.forms;
  const names = namesOf(kind);
  const signature = findSignature(text);
  const end = signature?.start ?? text.length;
  const [outlined, outline] = outlineOf(tree, asked ? [asked] : kind.forms, end);
  const opening: TextRange = {
    start: 0,
    end: outline[0]?.heading.range.start ?? Math.min(end, openingLimit),
  };
  const title = findTitle(text, opening, names);
  const forced = options.force === true || asked !== undefined;
  const parts =
    outlined.sections.length > 0 ? outline.length : tree.blocks.filter(({ kind }) => kind === 'table').length;
  if (!forced && !isReport(title !== null, namesReport(text, opening, names), parts)) return null;

  const period = findPeriod(tree, opening);
  const overview = outline.find((section) => section.form.id === outlined.sections[0]?.id);
  const yearMentions = findYearMentions(text, opening, title, period, overview);
  const organizations = findOrganizations(text, opening, title, signature, names);
  const issued = findIssued(text, opening, signature);
  const year = reportYear(yearMentions, issued, text);
  const form = asked ?? chooseForm(tree, kind, year) ?? (forced ? newest! : null);
  if (!form) return null;
  const sections = form === outlined ? outline : bindSections(tree, form, end);
  const bound = bindTables(tree, form, sections);
  return {
    tree,
    form,
    year,
    title,
    organization: chooseOrganization(organizations),
    organizations,
    period,
    issued,
    yearMentions,
    opening,
    sections,
    tables: bound.map((table) => new PlacedTable(tree, table)),
    bound,
  };
}

/** The sections of the form that knows the most of them, the newest of several: which year's it is, is told by what they enclose. */
function outlineOf(
  tree: ReportTree,
  forms: readonly Form[],
  end: number,
): readonly [Form, readonly ReportSection[]] {
  const [newest, ...others] = forms;
  let best = [newest!, bindSections(tree, newest!, end)] as const;
  // Most texts are the newest form's, and need not be looked through by the others.
  if (best[1].length * 2 > newest!.sections.length) return best;
  for (const form of others) {
    const outline = bindSections(tree, form, end);
    if (outline.length > best[1].length) best = [form, outline];
  }
  return best;
}

/** A text without any section is looked through this far for a title. */
const openingLimit = 2000;

/**
 * A report says so in its title or its opening, and has begun to be one: a notice about reports has no sections. A form
 * without sections has its tables as parts.
 */
function isReport(hasTitle: boolean, isNamed: boolean, parts: number): boolean {
  return hasTitle ? parts >= 1 : isNamed && parts >= 2;
}

/**
 * The form of the year, or a newer one that the tables fit better: an agency may be early, but one that is late has an
 * outdated form. Without a year, the form whose tables fit best; undefined for a year before the first form.
 */
function chooseForm(tree: ReportTree, kind: ReportKind, year: number | null): Form | undefined {
  const { forms } = kind;
  const official = year === null ? forms[forms.length - 1] : formForYear(kind, year);
  if (!official) return undefined;
  const newer = forms.filter((form) => form.years.from >= official.years.from);
  return newer.reduce(
    (best, form) => (fitOfTables(tree, form) > fitOfTables(tree, best) ? form : best),
    official,
  );
}
