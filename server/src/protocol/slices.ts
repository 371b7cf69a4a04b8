import type { CancellationToken } from 'vscode-languageserver';
import type { Steps } from '../text/steps';
import type { Runtime } from './runtime';

/** Work is put down after so many milliseconds, so that what waits is answered; what nobody waits for sooner. */
const longestSlice = { first: 8, behind: 4 };

/** Does work in slices: what somebody waits for first, and behind that what nobody does. */
export class Slices {
  private waitedFor = 0;
  private nextPause = 0;
  private whenNobodyWaits: (() => void)[] = [];

  constructor(private readonly runtime: Runtime) {}

  /** Lets the messages in that wait. */
  letIn(): Promise<void> {
    return new Promise((resolve) => this.runtime.schedule(resolve));
  }

  /** Work that somebody waits for; until it is done, nothing else is. */
  async first<Result>(work: () => Promise<Result>): Promise<Result> {
    this.waitedFor++;
    try {
      return await work();
    } finally {
      this.waitedFor--;
      if (this.waitedFor === 0) for (const resume of this.whenNobodyWaits.splice(0)) resume();
    }
  }

  /** Does a part of such work; without a result where nobody waits for it any more. */
  async drive<Result>(steps: Steps<Result>): Promise<Result>;
  async drive<Result>(steps: Steps<Result>, token: CancellationToken): Promise<Result | undefined>;
  async drive<Result>(steps: Steps<Result>, token?: CancellationToken): Promise<Result | undefined> {
    for (;;) {
      const step = this.slice(steps, longestSlice.first);
      if (step.done === true) return step.value;
      await this.letIn();
      if (token?.isCancellationRequested === true) return undefined;
    }
  }

  /** Does work behind all that somebody waits for. */
  async driveBehind<Result>(steps: Steps<Result>): Promise<Result> {
    for (;;) {
      await this.quiet();
      const step = this.slice(steps, longestSlice.behind);
      if (step.done === true) return step.value;
    }
  }

  /** The same between many small pieces of such work. */
  async pause(): Promise<void> {
    if (this.runtime.now() < this.nextPause) return;
    await this.quiet();
    this.nextPause = this.runtime.now() + longestSlice.behind;
  }

  /** Lets the messages in that wait, and all that somebody waits for be done. */
  async quiet(): Promise<void> {
    await this.letIn();
    while (this.waitedFor > 0) {
      await new Promise<void>((resolve) => this.whenNobodyWaits.push(resolve));
      await this.letIn();
    }
  }

  private slice<Result>(steps: Steps<Result>, milliseconds: number): IteratorResult<undefined, Result> {
    const end = this.runtime.now() + milliseconds;
    let step = steps.next();
    while (step.done !== true && this.runtime.now() <= end) step = steps.next();
    return step;
  }
}
