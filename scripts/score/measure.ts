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
  readonly what: 'not found' | 'not blamed' | 'others';
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
    finding.fixes.some((fix) => isMeant(fix.preferred) && isMended(applyFix(seed.text, fix), sound));
  const isExact = (finding: Finding) =>
    seed.isBlamed(finding) && (!kind.isMendable || mends(finding, (preferred) => preferred));
  const exact = answers.find(isExact);
  const isOffering = (finding: Finding) => kind.isMendable && mends(finding, () => true);
  const offered = exact ? undefined : answers.find(isOffering);
  const preferred = offered && mends(offered, (isPreferred) => isPreferred);
  const told = exact ?? offered ?? answers[0];
  const others = told ? fresh.length - 1 : fresh.length;
  const what = verdict(kind, told !== undefined, exact !== undefined, others);
  const describe = (finding: Finding) => describeFinding(finding, seed.text);
  return {
    seeded: 1,
    found: told ? 1 : 0,
    exact: exact ? 1 : 0,
    offered: offered ? 1 : 0,
    preferred: preferred ? 1 : 0,
    others,
    misses: what ? [{ what, done: seed.done, findings: fresh.map(describe) }] : [],
  };
}

function verdict(kind: Kind, isTold: boolean, isExact: boolean, others: number): Miss['what'] | null {
  if (!isTold && kind.isSound !== true) return 'not found';
  if (!isExact && kind.isSound !== true) return 'not blamed';
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
function isMended(text: string, sound: SoundText): boolean {
  return withoutBlanks(text) === withoutBlanks(sound.text);
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s|]+/g, ' ');
}

export function describeFinding({ rule, severity, range, expected, message }: Finding, text: string): string {
  const value = expected === undefined ? '' : ` → ${expected}`;
  return `${severity} ${rule} “${text.slice(range.start, range.end).slice(0, 40)}”${value} (${message.key})`;
}
