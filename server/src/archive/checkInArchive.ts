import type { Finding, RelatedPlace } from '../rules/finding';
import type { LineIndex, LineRange } from '../text/lineIndex';
import type { TextRange } from '../text/textRange';
import type { Archive } from './archive';
import type { ArchiveFinding, ArchiveRule } from './archiveRule';
import type { ArchivedReport } from './record';
import { archiveRules, catalogueOrder } from './catalogue';

/** What a rule found in a report beside others; its ranges are lines still. */
export interface FoundInArchive {
  readonly rule: ArchiveRule;
  readonly report: ArchivedReport;
  readonly found: ArchiveFinding;
}

/** What the rules on many reports find in one of them. */
export function checkInArchive(report: ArchivedReport, archive: Archive): readonly FoundInArchive[] {
  return archiveRules.flatMap((rule) =>
    Array.from(rule.check(report, archive), (found) => ({ rule, report, found })),
  );
}

/** The same as findings in the report's text. */
export function findingsInText(all: readonly FoundInArchive[], lines: LineIndex): readonly Finding[] {
  return all.map((one) => findingInText(one, lines));
}

function findingInText({ rule, report, found }: FoundInArchive, lines: LineIndex): Finding {
  const inText = (range: LineRange): TextRange => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
  });
  const { range, related = [], fixes = [], severity = rule.severity, anchor = {}, ...facts } = found;
  return {
    ...facts,
    rule: rule.id,
    severity,
    anchor,
    range: inText(range),
    related: related.map(({ report: { path }, range: place, message }): RelatedPlace =>
      path === report.path ? { range: inText(place), message } : { report: path, range: place, message },
    ),
    fixes: fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ range: place, newText }) => ({ range: inText(place), newText })),
    })),
  };
}

/** Findings of both kinds in text order; of those in one place, that of the rule which stands first in the catalogue. */
export function mergeFindings(a: readonly Finding[], b: readonly Finding[]): readonly Finding[] {
  return [...a, ...b].sort(
    (one, other) =>
      one.range.start - other.range.start ||
      one.range.end - other.range.end ||
      catalogueOrder(one.rule) - catalogueOrder(other.rule),
  );
}
