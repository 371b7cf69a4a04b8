import type { Locale } from '../../rules/rule';
import type { TextEdit } from '../../text/textRange';

/** A change that a person may want and no finding asks for. */
export interface Refactoring {
  /** The last part of its kind, behind `refactor.rewrite.gongkai`. */
  readonly name: string;
  readonly title: Readonly<Record<Locale, string>>;
  /** In text order. */
  readonly edits: readonly TextEdit[];
}
