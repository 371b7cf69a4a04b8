import { readReport } from '../../server/src/binding/readReport';
import { checkReport } from '../../server/src/rules';
import type { Finding } from '../../server/src/rules/finding';
import { applyFix } from '../../test/support/applyFix';
import type { Kind, Seed } from './seed';
import type { SoundText } from './sound';

/** How one kind of error fared. */
export interface Tally {
  readonly seeded: number;
  readonly found: number;
  /** Found on the seeded place with the right value, and mended by the preferred fix. */
  readonly exact: number;
  /** Found elsewhere, but one of the fixes offered mends it: the place is among the candidates. */
  readonly offered: number;
  /** Of these, those whose preferred fix mends it. */
  readonly preferred: number;
  /** Findings that came up beside the one that tells the error. */
  readonly others: number;
  readonly misses: readonly Miss[];
}

/** A seed that was not told, or not as it should be. */
export interface Miss {
  readonly what: 'not found' | 'not blamed' | 'not preferred' | 'others';
  readonly done: string;
  readonly findings: readonly string[];
}

export const nothing: Tally = {
  seeded: 0,
  found: 0,
  exact: 0,
  offered: 0,
  preferred: 0,
  others: 0,
  misses: [],
};

export function measure(kind: Kind, sound: SoundText): Tally {
  let tally = nothing;
  for (const seed of kind.seeds(sound)) tally = add(tally, judge(kind, seed, sound));
  return tally;
}

export function add(a: Tally, b: Tally): Tally {
  return {
    seeded: a.seeded + b.seeded,
    found: a.found + b.found,
    exact: a.exact + b.exact,
    offered: a.offered + b.offered,
    preferred: a.preferred + b.preferred,
    others: a.others + b.others,
    misses: [...a.misses, ...b.misses],
  };
}

function judge(kind: Kind, seed: Seed, sound: SoundText): Tally {
  const report = readReport(seed.text, { force: true })!;
  const fresh = freshFindings(checkReport(report), sound.findings);
  const answers = fresh.filter(({ rule }) => kind.rules.some((id) => rule.startsWith(id)));
  const mends = (finding: Finding, isMeant: (preferred: boolean) => boolean) =>
    finding.fixes.some((fix) => isMeant(fix.preferred) && isMended(applyFix(seed.text, fix), seed, sound));
  const isExact = (finding: Finding) =>
    seed.isBlamed(finding) && (!kind.isMendable || mends(finding, (preferred) => preferred));
  const exact = answers.find(isExact);
  const isOffering = (finding: Finding) => kind.isMendable && mends(finding, () => true);
  const offered = exact ? undefined : answers.find(isOffering);
  const preferred = offered && mends(offered, (isPreferred) => isPreferred);
  const told = exact ?? offered ?? answers[0];
  const others = told ? fresh.length - 1 : fresh.length;
  const outcome: Outcome = {
    isTold: told !== undefined,
    isExact: exact !== undefined,
    isOffered: offered !== undefined,
    isPreferred: preferred === true,
    others,
  };
  const what = verdict(kind, outcome);
  const describe = (finding: Finding) => describeFinding(finding, seed.text);
  return {
    seeded: 1,
    found: Number(outcome.isTold),
    exact: Number(outcome.isExact),
    offered: Number(outcome.isOffered),
    preferred: Number(outcome.isPreferred),
    others,
    misses: what ? [{ what, done: seed.done, findings: fresh.map(describe) }] : [],
  };
}

interface Outcome {
  readonly isTold: boolean;
  readonly isExact: boolean;
  readonly isOffered: boolean;
  readonly isPreferred: boolean;
  readonly others: number;
}

function verdict(kind: Kind, outcome: Outcome): Miss['what'] | null {
  const { isTold, isExact, isOffered, isPreferred, others } = outcome;
  if (kind.isSound !== true) {
    if (!isTold) return 'not found';
    if (!isExact && !isOffered) return 'not blamed';
    if (!isExact && !isPreferred && kind.target?.mended !== undefined) return 'not preferred';
  }
  return others > 0 ? 'others' : null;
}

/** The findings that the sound text does not have. */
function freshFindings(findings: readonly Finding[], known: readonly Finding[]): Finding[] {
  const left = known.map(identity);
  return findings.filter((finding) => {
    const at = left.indexOf(identity(finding));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function identity({ rule, anchor, message }: Finding): string {
  return JSON.stringify([rule, anchor, message]);
}

/** Whether a text says what the sound one says, but for blanks and the cells that only a merged one covers. */
function isMended(text: string, { plain }: Seed, sound: SoundText): boolean {
  return text === plain || withoutBlanks(text) === soundWords(sound);
}

const words = new WeakMap<SoundText, string>();

function soundWords(sound: SoundText): string {
  let known = words.get(sound);
  if (known === undefined) words.set(sound, (known = withoutBlanks(sound.text)));
  return known;
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s|]+/g, ' ').replace(/ ?(<[^<>]*>) ?/g, '$1');
}

export function describeFinding({ rule, severity, range, expected, message }: Finding, text: string): string {
  const value = expected === undefined ? '' : ` → ${expected}`;
  return `${severity} ${rule} “${text.slice(range.start, range.end).slice(0, 40)}”${value} (${message.key})`;
}
