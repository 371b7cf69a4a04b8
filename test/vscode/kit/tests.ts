import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Count } from './count';

/** Which tests to run, and for how long. */
export interface Tests {
  readonly files: readonly string[];
  /** Only the tests with this in their title are run. */
  readonly grep?: string | undefined;
  /** How many milliseconds they may take. */
  readonly limit: number;
}

/** A process that runs tests and writes their count to a file. */
export interface TestProcess {
  /** What the user knows it by. */
  readonly name: string;
  readonly countFile: string;
  /** Settles when it has ended: true if it says that all is well. */
  readonly ended: Promise<boolean>;
  /** Ends it. */
  readonly stop: () => Promise<void>;
}

/** Waits for the tests, at most so long. Whatever keeps them from being counted to the end is a failure. */
export async function countTests(tests: TestProcess, limit: number): Promise<Count> {
  const well = await Promise.race([tests.ended, delay(limit, undefined, { ref: false })]);
  if (well === undefined) await tests.stop();
  const count = readCount(tests.countFile);
  if (count && (well || count.failed > 0)) return count;
  const trouble =
    well === undefined
      ? `did not end within ${limit / 1000} s`
      : `ended ${count ? 'with an error after' : 'before'} its tests`;
  console.error(`${tests.name} ${trouble}.`);
  return { passed: count?.passed ?? 0, failed: 1 };
}

function readCount(file: string): Count | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Count) : undefined;
}
