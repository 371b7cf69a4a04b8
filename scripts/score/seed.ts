import type { Finding } from '../../server/src/rules/finding';
import type { TextEdit } from '../../server/src/text/textRange';
import { applyFix } from '../../test/support/applyFix';
import type { SoundText } from './sound';

/** A sound text with one error in it. */
export interface Seed {
  readonly text: string;
  /** The sound text with the right number in plain digits, where it has others: a fix may write those. */
  readonly plain?: string;
  /** What was done, for a person who looks into a miss. */
  readonly done: string;
  /** Whether a finding stands where the error is, and says what is right there. */
  readonly isBlamed: (finding: Finding) => boolean;
}

/** One kind of error, a line of the page. */
export interface Kind {
  readonly name: string;
  /** What must be reached, by the issue; kinds without it are only measured. */
  readonly target?: Target;
  /** Rules that answer for it: an id, or a subject with its slash. */
  readonly rules: readonly string[];
  /** Whether the preferred fix must give the sound text back. */
  readonly isMendable: boolean;
  /** Nothing is wrong in these seeds, so nothing may be found. */
  readonly isSound?: true;
  readonly seeds: (sound: SoundText) => Iterable<Seed>;
}

export interface Target {
  /** The least shares that must be found and blamed exactly. */
  readonly found?: number;
  readonly exact?: number;
  /** The least share that a preferred fix must mend, wherever the finding stands. */
  readonly mended?: number;
  /** Whether nothing else may be found. */
  readonly alone?: true;
}

export function edited(text: string, ...edits: readonly TextEdit[]): string {
  return applyFix(text, { edits, title: { key: '', facts: {} }, preferred: true, safety: 'needs-a-look' });
}
