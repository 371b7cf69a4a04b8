import { clearLine } from './terminal';

/** How often at most a line is drawn, in milliseconds. */
const interval = 100;

/** Says in one line how far the work is; on a terminal only. */
export class Progress {
  private done = 0;
  private drawn = 0;

  constructor(
    private readonly total: number,
    private readonly say: (done: number, total: number) => string,
    private readonly stream: NodeJS.WriteStream,
  ) {}

  step(): void {
    this.done++;
    const now = Date.now();
    if (!this.stream.isTTY || now - this.drawn < interval) return;
    this.drawn = now;
    this.stream.write(`${clearLine}${this.say(this.done, this.total)}`);
  }

  end(): void {
    if (this.drawn > 0) this.stream.write(clearLine);
  }
}
