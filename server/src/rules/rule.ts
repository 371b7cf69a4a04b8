import type { Report } from '../binding/report';
import type { Locale } from '../text/locale';
import type { Finding, Message, RelatedRange, Severity } from './finding';

export type { Locale };

/** Message texts by key; `{name}` is filled with the finding's fact of that name. */
export type Messages<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

/**
 * What a check is shown, and so all that its findings can depend on besides the form and the year. They are kept until
 * that changes, and what is not shown is empty or null.
 */
export type Scope =
  /** A paragraph, a line with its heading or a printed table, with the headings over it. */
  | 'passage'
  /** The same, but no printed table. */
  | 'line'
  /** A paragraph as before, the organisation, and the tables as `statementsOf` speaks of them. */
  | 'statement'
  /** A table of the form, where its words alone tell whether anything is wrong: plain figures may be others. */
  | 'table-words'
  /** A table of the form. */
  | 'table'
  /** A table of the form, with what `statementsOf` says of it. */
  | 'table-and-statements'
  /** A section, without the form's tables that are read in it. */
  | 'section'
  /** All of it: for what headings and dates tell, since it is done anew after every change. */
  | 'report';

export interface Check {
  /** `report` where nothing is said. */
  readonly scope?: Scope;
  /** Finds what is wrong. Pure, never throws, findings in any order. */
  check(report: Report): Iterable<RuleFinding>;
}

/** What is known of a rule without using it. Its page is docs/rules/<subject>/<name>.md. */
export interface RuleDescription {
  readonly id: string;
  readonly severity: Severity;
  /** One line for lists of rules. */
  readonly title: Readonly<Record<Locale, string>>;
  readonly messages: Messages<string>;
}

/** A rule on one report. */
export interface Rule extends Check, RuleDescription {
  /** It judges the form, not the figures: in a year of transition its errors are warnings. */
  readonly ofForm?: true;
  /** What else it looks at, in other scopes. */
  readonly further?: readonly Check[];
  /** Makes findings of the whole report out of those of its parts, in text order: for what one cause does in many places. */
  gather?(found: readonly Finding[], report: Report): Iterable<RuleFinding>;
}

/** A finding as a rule makes it: the catalogue adds the rule's id and its severity, unless the finding lowers it. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity' | 'related' | 'fixes' | 'anchor'> &
  Partial<Pick<Finding, 'severity' | 'fixes' | 'anchor'>> & { readonly related?: readonly Related[] };

/** Another place: a range of what the check is shown, or a cell of a table, which the catalogue finds in the text. */
export type Related = RelatedRange | RelatedCell;

export interface RelatedCell {
  readonly cell: { readonly table: string; readonly row: string; readonly column: string };
  readonly message: Message;
}
