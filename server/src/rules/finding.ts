import type { LineRange } from '../text/lineIndex';
import type { TextEdit, TextRange } from '../text/textRange';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A message by its key in a rule's message table, with the facts that fill its `{placeholders}`. */
export interface Message {
  readonly key: string;
  readonly facts: Facts;
}

/** A fact that is a list of messages is rendered in the reader's language and joined. */
export type Facts = Readonly<Record<string, string | number | readonly Message[]>>;

/** One thing that is wrong: facts, not sentences. A diagnostic, a hover or a line of SARIF renders it. */
export interface Finding {
  /** The rule's id, `<subject>/<name>`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly range: TextRange;
  readonly message: Message;
  /** For a finding about a number: the right value, if it is known, and the one that is written. */
  readonly expected?: number;
  readonly actual?: number;
  /** Where in the form it is, so that an accepted finding stays accepted when lines move. */
  readonly anchor: Anchor;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

export interface Anchor {
  readonly section?: string;
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
}

/** A place in the report itself, or in another one. */
export type RelatedPlace = RelatedRange | RelatedReport;

export interface RelatedRange {
  readonly range: TextRange;
  readonly message: Message;
}

/** A place in another report, whose text need not be at hand. */
export interface RelatedReport {
  /** The path or the URI that the report is known by. */
  readonly report: string;
  readonly range: LineRange;
  readonly message: Message;
}

/** An edit that removes a finding. */
export interface Fix {
  readonly title: Message;
  /** The one that the editor offers first; a fix that states what we cannot know is never preferred. */
  readonly preferred: boolean;
  /** `safe`: changes no figure, date, name or statement, and may be applied without a person looking. */
  readonly safety: 'safe' | 'needs-a-look';
  readonly edits: readonly TextEdit[];
}
