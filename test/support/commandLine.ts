import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const cli = resolve('dist/cli.js');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly lines: readonly string[];
  /** The lines on stderr. */
  readonly errors: readonly string[];
}

export interface RunOptions {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** The user to run it as. */
  readonly uid?: number;
  /** Another copy of the command line. */
  readonly program?: string;
}

/** A folder of its own in which the bundled command line is run. */
export class CommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-'));

  /** Runs `gongkai` with arguments. */
  run(args: readonly string[], { input, env, uid, program = cli }: RunOptions = {}): Outcome {
    const run = spawnSync(process.execPath, [program, ...args], {
      cwd: this.folder,
      env: { ...process.env, ...env },
      input,
      uid,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const errors = run.stderr.split('\n').filter((line) => line !== '');
    return { code: run.status, out: run.stdout, lines: run.stdout.split('\n'), errors };
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Buffer): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  /** Leaves an empty folder. */
  clear(): void {
    this.remove();
    mkdirSync(this.folder);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
