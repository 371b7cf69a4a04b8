import { parentPort, Worker } from 'node:worker_threads';
import { checkReport, type ReportCheck, type Reading } from './reportCheck';

/** Fewer files than these are checked sooner than a thread has started. */
export const fewFiles = 32;

/** Checks texts: the first few at once, and where more follow, in threads of their own. */
export class Checkers {
  private threads: CheckThread[] = [];
  private begun = 0;

  constructor(
    private readonly jobs: number,
    /** The program, which answers as `serveChecks` in another thread. */
    private readonly program: string,
  ) {}

  /** Null for a text that is no report. */
  async check(text: string, reading: Reading): Promise<ReportCheck | null> {
    // A copy, as from another thread: words of the text itself would keep all of it in memory.
    if (this.jobs === 1 || this.begun++ < fewFiles) return structuredClone(checkReport(text, reading));
    try {
      return await this.idlest().check({ text, reading });
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error;
      return this.checkAlone({ text, reading });
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.end()));
  }

  private idlest(): CheckThread {
    this.threads = this.threads.filter(({ hasEnded }) => !hasEnded);
    while (this.threads.length < this.jobs) this.threads.push(new CheckThread(this.program));
    return this.threads.reduce((idlest, thread) => (thread.waiting < idlest.waiting ? thread : idlest));
  }

  /** Of the texts that waited for a thread that broke down only one is at fault. */
  private async checkAlone(job: Job): Promise<ReportCheck | null> {
    const thread = new CheckThread(this.program);
    try {
      return await thread.check(job);
    } finally {
      await thread.end();
    }
  }
}

interface Question {
  readonly resolve: (check: ReportCheck | null) => void;
  readonly reject: (error: Error) => void;
}

interface Job {
  readonly text: string;
  readonly reading: Reading;
}

type Answer = { readonly check: ReportCheck | null } | { readonly error: string };

/** The thread broke down before it answered, as it does where memory is used up. */
class ThreadEnded extends Error {}

/** A thread that answers in the order in which it is asked. */
class CheckThread {
  hasEnded = false;
  private readonly worker: Worker;
  private readonly asked: Question[] = [];

  constructor(program: string) {
    this.worker = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: 16 } });
    this.worker.on('message', (answer: Answer) => {
      const { resolve, reject } = this.asked.shift()!;
      if ('error' in answer) reject(new Error(answer.error));
      else resolve(answer.check);
    });
    let why = 'the thread ended';
    this.worker.on('error', ({ message }) => (why = message));
    this.worker.on('exit', () => {
      this.hasEnded = true;
      for (const { reject } of this.asked) reject(new ThreadEnded(why));
    });
  }

  get waiting(): number {
    return this.asked.length;
  }

  check(job: Job): Promise<ReportCheck | null> {
    return new Promise((resolve, reject) => {
      this.asked.push({ resolve, reject });
      this.worker.postMessage(job);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

/** What the program does in a thread of `Checkers`. */
export function serveChecks(): void {
  parentPort!.on('message', ({ text, reading }: Job) => {
    parentPort!.postMessage(answer(text, reading));
  });
}

function answer(text: string, reading: Reading): Answer {
  try {
    return { check: checkReport(text, reading) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
