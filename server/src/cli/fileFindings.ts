import { ruleById } from '../archive/catalogue';
import type { SettledFinding } from '../config/applyConfig';
import { ignoreEntry, type FindingAnchor } from '../config/ignoreEntry';
import type { Finding, Message } from '../rules/finding';
import { renderMessage } from '../rules/render';
import type { Locale } from '../rules/rule';
import type { LineRange } from '../text/lineIndex';
import type { TextRange } from '../text/textRange';
import type { FoundFile } from './findFiles';
import { foundPlace, type PrintedText } from './foundPlace';

/** What was found in a file, in words and with places: all that is printed of it. */
export interface FileFindings extends FoundFile {
  /** Null for a file that is no report. */
  readonly report: ReportName | null;
  readonly findings: readonly PrintedFinding[];
  readonly unused: readonly UnusedIgnore[];
}

/** An entry of gongkai.json that accepts what a report does not have any more. */
export interface UnusedIgnore {
  readonly rule: string;
  /** Where it stands: the file, the line and the column. */
  readonly place: string;
}

export interface ReportName {
  readonly form: string;
  readonly organization: string | null;
  readonly year: number | null;
}

export interface PrintedFinding extends Pick<Finding, 'rule' | 'severity' | 'expected' | 'actual'> {
  readonly message: string;
  readonly range: LineRange;
  /** Where it stands in a Word document or a web page: the range is then in the report that was read from it. */
  readonly place?: string | undefined;
  readonly related: readonly PrintedPlace[];
  readonly fixes: readonly PrintedFix[];
  /** What it is about, which stays when lines move. */
  readonly anchor: FindingAnchor;
  /** Why gongkai.json accepts it; null for one that is open. */
  readonly accepted: string | null;
}

export interface PrintedPlace {
  readonly message: string;
  /** The other report that it lies in. */
  readonly path?: string;
  readonly range: LineRange;
  readonly place?: string | undefined;
}

export interface PrintedFix {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly { readonly range: LineRange; readonly newText: string }[];
}

/** The findings that gongkai.json does not accept. */
export function openFindings({ findings }: FileFindings): readonly PrintedFinding[] {
  return findings.filter(({ accepted }) => accepted === null);
}

/** What is wrong, behind where it stands in a file that has no lines. */
export function messageWithPlace(
  { message, place }: Pick<PrintedFinding, 'message' | 'place'>,
  locale: Locale,
): string {
  if (place === undefined) return message;
  return `${place}${locale === 'en' ? ': ' : '：'}${message}`;
}

/** Puts a finding into words. */
export function printFinding(
  { finding, accepted }: SettledFinding,
  text: PrintedText,
  locale: Locale,
): PrintedFinding {
  const { rule, severity, expected, actual } = finding;
  const { lines } = text;
  const inFile = (range: TextRange) => ({
    range: lines.rangeAt(range),
    place: foundPlace(text, range, locale),
  });
  const say = (message: Message) => renderMessage(ruleById(rule), message, locale);
  return {
    rule,
    severity,
    message: say(finding.message),
    ...inFile(finding.range),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    related: finding.related.map((place) => ({
      message: say(place.message),
      ...('report' in place ? { path: place.report, range: place.range } : inFile(place.range)),
    })),
    fixes: finding.fixes.map(({ title, preferred, edits }) => ({
      title: say(title),
      preferred,
      edits: edits.map(({ range, newText }) => ({ range: lines.rangeAt(range), newText })),
    })),
    anchor: ignoreEntry(finding, lines.text),
    accepted,
  };
}
