import { kindOf } from '../binding/kind';
import { bindReport } from '../binding/readReport';
import type { WholeReport } from '../binding/report';
import { vocabularyOf } from '../binding/vocabulary';
import { applyConfig } from '../config/applyConfig';
import type { Config } from '../config/schema';
import type { FormCatalogue } from '../forms/catalogue';
import type { ReportKind } from '../forms/schema';
import { checking, type ReportCheck } from '../rules';
import type { Finding } from '../rules/finding';
import { parseReport, parsing } from '../syntax/parse';
import { ReportTree } from '../syntax/tree';
import { LineIndex } from '../text/lineIndex';
import { finish, type Steps } from '../text/steps';
import type { TextEdit } from '../text/textRange';
import { beginsLikeReport, longestText } from './textLimit';

/** A report with what was found in it, after the configuration had its say. */
export interface CheckedReport {
  readonly report: WholeReport;
  readonly findings: readonly Finding[];
  /** What was read and found in each of its parts. */
  readonly parts: ReportCheck['parts'];
  readonly lines: LineIndex;
}

export interface CheckOptions {
  readonly config: Config;
  /** The forms that reports are read by. */
  readonly forms: FormCatalogue;
  /** With `/`, from the configuration's folder. */
  readonly path: string;
  /** The text is a report, whatever its opening says. */
  readonly isReport?: boolean;
  /** False for a text that is none, whatever it says: the configuration leaves it out. */
  readonly isIncluded?: boolean;
  /** The id of the form asked for on the command line; it makes any text a report. An unknown one counts as none. */
  readonly form?: string | undefined;
}

/** A text as it was checked: what the check of the text after an edit begins with. */
export interface CheckedText {
  readonly lines: LineIndex;
  /** The kind with whose words the tree was read; null for one that was not. */
  readonly kind: ReportKind | null;
  readonly tree: ReportTree;
  readonly check: ReportCheck | null;
  /** Null if the text is no report, or one that is too long. */
  readonly report: CheckedReport | null;
  readonly isTooLong: boolean;
}

/** The text before, and the edit that came since. */
export interface EditedText {
  readonly text: CheckedText;
  readonly edit: TextEdit;
}

/** Reads and checks one text, for the editor and the command line alike; null if it is no report. */
export function checkText(text: string, options: CheckOptions): CheckedReport | null {
  return finish(checkingText(new LineIndex(text), options)).report;
}

/**
 * The same in steps, and with the text before: only what depends on the edit is read and checked again. The result is
 * the same without it.
 */
export function* checkingText(
  lines: LineIndex,
  options: CheckOptions,
  before?: EditedText,
): Steps<CheckedText> {
  const { text } = lines;
  if (options.isIncluded === false) return uncheckedText(lines, false);
  if (text.length > longestText)
    return uncheckedText(lines, options.isReport === true || beginsLikeReport(text));
  const kind = kindOfText(text, options);
  const edited = before?.text.kind === kind ? { tree: before.text.tree, edit: before.edit } : undefined;
  const tree = yield* parsing(text, vocabularyOf(kind), edited);
  const report = bindConfigured(tree, kind, options);
  if (!report) return { ...uncheckedText(lines, false), kind, tree };
  yield;
  const check = yield* checking(report, before?.text.check ?? undefined);
  const findings = applyConfig(check.findings, options.config, { path: options.path, text });
  return {
    lines,
    kind,
    tree,
    check,
    report: { report, findings, parts: check.parts, lines },
    isTooLong: false,
  };
}

/** A text in which nothing is looked for. */
export function uncheckedText(lines: LineIndex, isTooLong: boolean): CheckedText {
  return { lines, kind: null, tree: new ReportTree(lines.text, []), check: null, report: null, isTooLong };
}

/** A form that is configured is how reports are read; only one that is asked for makes any text a report. */
export function readConfigured(text: string, options: CheckOptions): WholeReport | null {
  const kind = kindOfText(text, options);
  return bindConfigured(parseReport(text, vocabularyOf(kind)), kind, options);
}

function kindOfText(text: string, { forms, form }: CheckOptions): ReportKind {
  return (form === undefined ? undefined : forms.byId(form)?.kind) ?? kindOf(text, forms);
}

function bindConfigured(
  tree: ReportTree,
  kind: ReportKind,
  { forms, config, isReport, form }: CheckOptions,
): WholeReport | null {
  const asked = form === undefined ? undefined : forms.byId(form);
  const report = bindReport(tree, kind, { form: asked, force: isReport === true });
  if (!report || asked || config.form === undefined || config.form === report.form.id) return report;
  const configured = kind.forms.find(({ id }) => id === config.form);
  return configured ? bindReport(tree, kind, { form: configured }) : report;
}
