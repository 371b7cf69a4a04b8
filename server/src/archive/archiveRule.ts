import type { Finding, Fix, Message } from '../rules/finding';
import type { RuleDescription } from '../rules/rule';
import type { LineRange } from '../text/lineIndex';
import type { Archive } from './archive';
import type { ArchivedReport } from './record';

/** A rule on a report beside others. */
export interface ArchiveRule extends RuleDescription {
  /** Finds what is wrong in a report. Pure, never throws, findings in any order. */
  check(report: ArchivedReport, archive: Archive): Iterable<ArchiveFinding>;
}

/** A finding as an archive's rule makes it: in lines, because the texts need not be at hand. */
export interface ArchiveFinding
  extends Pick<Finding, 'message'>, Partial<Pick<Finding, 'severity' | 'anchor' | 'expected' | 'actual'>> {
  readonly range: LineRange;
  readonly related?: readonly { report: ArchivedReport; range: LineRange; message: Message }[];
  readonly fixes?: readonly ArchiveFix[];
}

export interface ArchiveFix extends Omit<Fix, 'edits'> {
  readonly edits: readonly { readonly range: LineRange; readonly newText: string }[];
}
