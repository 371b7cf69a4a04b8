import type { Report } from '../binding/report';
import type { Finding, Severity } from './finding';

export type Locale = 'zh-cn' | 'en';

/** Message texts by key; `{name}` is filled with the finding's fact of that name. */
export type Messages<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

/** One rule of the catalogue. Its page is docs/rules/<subject>/<name>.md. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** One line for lists of rules. */
  readonly title: Readonly<Record<Locale, string>>;
  readonly messages: Messages<string>;
  /** It judges the form, not the figures: in a year of transition its errors are warnings. */
  readonly ofForm?: true;
  /** Finds what is wrong in a report. Pure, never throws, findings in any order. */
  check(report: Report): Iterable<RuleFinding>;
}

/** A finding as a rule makes it: the catalogue adds the rule's id and its severity, unless the finding lowers it. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity' | 'related' | 'fixes' | 'anchor'> &
  Partial<Pick<Finding, 'severity' | 'related' | 'fixes' | 'anchor'>>;
