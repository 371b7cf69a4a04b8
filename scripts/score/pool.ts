import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Part, ReportScore } from './run';

/** Measures the parts side by side, as many at a time as the machine has processors. */
export async function runAll(parts: readonly Part[], filter: string): Promise<ReportScore[]> {
  const scores = new Map<Part, readonly ReportScore[]>();
  const waiting = [...parts];
  const work = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      scores.set(part, await runApart(part, filter));
      console.error(`${part}: done`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return parts.flatMap((part) => scores.get(part)!);
}

function runApart(part: Part, filter: string): Promise<readonly ReportScore[]> {
  return new Promise((resolve, reject) => {
    const worker = fork(join(import.meta.dirname, 'worker.ts'));
    worker.once('message', (scores) => resolve(scores as readonly ReportScore[]));
    worker.once('exit', (code) => reject(new Error(`${part}: the worker ended with ${code ?? 'a signal'}.`)));
    worker.send({ part, filter });
  });
}
