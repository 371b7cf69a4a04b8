import { gzipSync } from 'node:zlib';
import type { PrintedFinding } from './fileFindings';

/**
 * What GitHub takes of an upload (docs.github.com, "SARIF results exceed one or more limits"). One run with some forty rules of one
 * tag each can pass no other limit.
 */
export const githubLimits = {
  /** With more results a run is refused, and with more bytes, zipped, a file. */
  results: 25_000,
  bytes: 10_000_000,
  /** More are taken, but not shown. */
  shownResults: 5_000,
  shownLocations: 100,
};

/** A result with what decides whether it is left out. */
export interface RankedResult {
  readonly rank: number;
  readonly result: unknown;
}

const ranks = ['error', 'warning', 'info', 'hint'] as const;

/** The higher, the sooner a result is left out: the least severe go first, and the accepted ones before all others. */
export function rankOf({ severity, accepted }: Pick<PrintedFinding, 'severity' | 'accepted'>): number {
  return accepted === null ? ranks.indexOf(severity) : ranks.length;
}

/** The most severe results, as many as GitHub takes, in their order. `write` makes the whole file of them. */
export function withinLimits(
  results: readonly RankedResult[],
  write: (results: readonly RankedResult[]) => string,
): readonly RankedResult[] {
  let kept = mostSevere(results, githubLimits.results);
  while (kept.length > 0 && isTooLarge(write(kept))) kept = mostSevere(kept, Math.floor(kept.length * 0.9));
  return kept;
}

function mostSevere(results: readonly RankedResult[], count: number): readonly RankedResult[] {
  if (results.length <= count) return results;
  const kept = new Set([...results].sort((a, b) => a.rank - b.rank).slice(0, count));
  return results.filter((result) => kept.has(result));
}

function isTooLarge(file: string): boolean {
  return Buffer.byteLength(file) > githubLimits.bytes && gzipSync(file).length > githubLimits.bytes;
}
