/**
 * Feeds the checker with generated reports and damage done to them, and keeps what fails, made small, in `test/fuzz/corpus/`.
 * `--inputs N` is the budget, `--seed N` where to begin, `--workers N` how many threads take part. An input that keeps a worker
 * for longer than the watchdog's time is a failure too.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { examine } from '../test/fuzz/examine';
import { generateInput } from '../test/fuzz/generate';
import type { FuzzInput } from '../test/fuzz/input';
import { shrink } from '../test/fuzz/shrink';
import type { FuzzTask, Outcome, Slow } from './fuzz/task';

/** Generous: the slowest inputs take some tens of milliseconds. */
const watchdog = 20_000;
const corpus = 'test/fuzz/corpus';
/** Complaints alike are kept once; a fault that is everywhere need not fill the disk. */
const mostKept = 20;

class Fuzzer {
  readonly kept = new Map<string, number>();
  failures = 0;
  edits = 0;
  slowest: Slow = { seed: 0, milliseconds: 0, characters: 0 };

  constructor(private readonly bundle: string) {}

  /** Goes through some seeds in a thread of their own, and anew behind one that hangs. */
  async run(first: number, last: number): Promise<void> {
    let from = first;
    while (from < last) from = await this.runUntilHang(from, last);
  }

  /** The seed to go on with. */
  private runUntilHang(first: number, last: number): Promise<number> {
    const current = new SharedArrayBuffer(4);
    const now = new Int32Array(current);
    const task: FuzzTask = { first, last, current };
    const worker = new Worker(this.bundle, { workerData: task });
    return new Promise((resolve, reject) => {
      let seen = -1;
      const watch = setInterval(() => {
        const seed = Atomics.load(now, 0);
        if (seed === seen) {
          clearInterval(watch);
          this.keep(seed, `hangs: no answer within ${watchdog / 1000} s`, generateInput(seed));
          void worker.terminate().then(() => {
            resolve(seed + 1);
          });
        }
        seen = seed;
      }, watchdog);
      worker.on('message', (outcome: Outcome) => {
        if (outcome.kind === 'failed') {
          this.failed(outcome.seed, outcome.complaint);
          return;
        }
        clearInterval(watch);
        this.edits += outcome.edits;
        if (outcome.slowest.milliseconds > this.slowest.milliseconds) this.slowest = outcome.slowest;
        resolve(last);
      });
      worker.on('error', reject);
    });
  }

  private failed(seed: number, complaint: string): void {
    const kind = kindOf(complaint);
    if (this.kept.has(kind) || this.kept.size >= mostKept) {
      this.failures++;
      this.kept.set(kind, (this.kept.get(kind) ?? 0) + 1);
      return;
    }
    const isAlike = (input: FuzzInput) => {
      const other = examine(input);
      return other !== null && kindOf(other) === kind;
    };
    this.keep(seed, complaint, shrink(generateInput(seed), isAlike));
  }

  private keep(seed: number, complaint: string, input: FuzzInput): void {
    this.failures++;
    this.kept.set(kindOf(complaint), 1);
    mkdirSync(corpus, { recursive: true });
    const json = `${JSON.stringify(input)}\n`;
    const path = join(corpus, `${createHash('sha256').update(json).digest('hex').slice(0, 12)}.json`);
    writeFileSync(path, json);
    console.log(`\nseed ${seed}, kept in ${path}\n${complaint.split('\n').slice(0, 4).join('\n')}`);
  }
}

/** Complaints are alike that differ in numbers only and come from the same place. */
function kindOf(complaint: string): string {
  const [first = '', ...stack] = complaint.split('\n');
  const place = /at (?:new )?([\w.<>]+)/.exec(stack[0] ?? '')?.[1] ?? '';
  return `${first.replace(/\d+/g, '#')} ${place}`;
}

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      inputs: { type: 'string', default: '20000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
      workers: { type: 'string', default: String(availableParallelism()) },
    },
  });
  const [inputs, seed, workers] = [options.inputs, options.seed, options.workers].map(Number) as [
    number,
    number,
    number,
  ];
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-fuzz-'));
  try {
    const bundle = join(folder, 'worker.js');
    await build({
      entryPoints: ['scripts/fuzz/worker.ts'],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      sourcemap: 'inline',
    });
    const fuzzer = new Fuzzer(bundle);
    const started = performance.now();
    const share = Math.ceil(inputs / workers);
    await Promise.all(
      Array.from({ length: workers }, (_, index) =>
        fuzzer.run(seed + index * share, Math.min(seed + inputs, seed + (index + 1) * share)),
      ),
    );
    const seconds = (performance.now() - started) / 1000;
    const { slowest, kept, failures, edits } = fuzzer;
    console.log(
      `\n${inputs} inputs with ${edits} edits from seed ${seed} in ${seconds.toFixed(0)} s: ${failures} failures of ${kept.size} kinds.`,
    );
    for (const [kind, count] of kept) console.log(`  ${count} x ${kind}`);
    console.log(
      `The slowest is seed ${slowest.seed}: ${slowest.characters} characters in ${slowest.milliseconds.toFixed(0)} ms.`,
    );
    if (failures > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
