import { clearLine, printable } from './terminal';

/** What could not be done, and why. */
export interface Failure {
  /** The file, mostly, as it was given. */
  readonly about: string;
  readonly why: string;
}

/** What could not be done. Each is said in one line on stderr; the others' results still stand, and the exit code is 2. */
export class Failures {
  private readonly said = new Map<string, Failure>();

  get all(): readonly Failure[] {
    return [...this.said.values()];
  }

  add(about: string, why: string): void {
    const line = printable(`${about}: ${why}`);
    if (this.said.has(line)) return;
    this.said.set(line, { about, why });
    // What is being done may stand in this line.
    process.stderr.write(`${process.stderr.isTTY ? clearLine : ''}${line}\n`);
  }
}
