import { parentPort, Worker } from 'node:worker_threads';
import { Unreadable } from './readBytes';
import { checkReport, type Reading, type ReportCheck } from './reportCheck';
import type { ReadFile } from './reportText';

/** Fewer files than these are checked sooner than a thread has started. */
export const fewFiles = 32;

/** Checks files: the first few at once, and where more follow, in threads of their own. */
export class Checkers {
  private threads: CheckThread[] = [];
  private begun = 0;

  constructor(
    private readonly jobs: number,
    /** The program, which answers as `serveChecks` in another thread. */
    private readonly program: string,
  ) {}

  /** Null for a file that is no report. Throws `Unreadable`. */
  async check(file: ReadFile, reading: Reading): Promise<ReportCheck | null> {
    // A copy, as from another thread: words of the text itself would keep all of it in memory.
    if (this.jobs === 1 || this.begun++ < fewFiles) return structuredClone(await checkReport(file, reading));
    try {
      return await this.idlest().check({ file, reading });
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error;
      return this.checkAlone({ file, reading });
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

  /** Of the files that waited for a thread that broke down only one is at fault. */
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
  readonly file: ReadFile;
  readonly reading: Reading;
}

type Answer =
  { readonly check: ReportCheck | null } | { readonly unreadable: string } | { readonly error: string };

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
      if ('unreadable' in answer) reject(new Unreadable(answer.unreadable));
      else if ('error' in answer) reject(new Error(answer.error));
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
  let before = Promise.resolve();
  parentPort!.on('message', (job: Job) => {
    before = before.then(async () => {
      parentPort!.postMessage(await answer(job));
    });
  });
}

async function answer({ file, reading }: Job): Promise<Answer> {
  try {
    return { check: await checkReport(file, reading) };
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.code };
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
