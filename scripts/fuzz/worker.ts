import { parentPort, workerData } from 'node:worker_threads';
import { examine } from '../../test/fuzz/examine';
import { generateInput } from '../../test/fuzz/generate';
import { lastText } from '../../test/fuzz/input';
import type { FuzzTask, Outcome, Slow } from './task';

const { first, last, current } = workerData as FuzzTask;
const now = new Int32Array(current);

let edits = 0;
let slowest: Slow = { seed: first, milliseconds: 0, characters: 0 };
for (let seed = first; seed < last; seed++) {
  Atomics.store(now, 0, seed);
  const input = generateInput(seed);
  edits += input.edits.length;
  const started = performance.now();
  const complaint = examine(input);
  const milliseconds = performance.now() - started;
  if (milliseconds > slowest.milliseconds) {
    slowest = { seed, milliseconds, characters: lastText(input).length };
  }
  if (complaint !== null) tell({ kind: 'failed', seed, complaint });
}
tell({ kind: 'done', slowest, edits });

function tell(outcome: Outcome): void {
  parentPort!.postMessage(outcome);
}
