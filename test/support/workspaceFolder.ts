import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach } from 'vitest';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder on the disk, for one test. */
export class WorkspaceFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'gongkai-workspace-'));
  readonly uri = pathToFileURL(this.path).href;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    made.push(this.path);
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  /** The URI of a file, as VS Code writes it. */
  at(name: string): string {
    const parts = name.split('/').map((part) => encodeURIComponent(part).replace(/[()]/g, encodeMark));
    return `${this.uri}/${parts.join('/')}`;
  }

  pathOf(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.pathOf(name)), { recursive: true });
    writeFileSync(this.pathOf(name), content);
  }

  remove(name: string): void {
    rmSync(this.pathOf(name), { recursive: true });
  }

  rename(from: string, to: string): void {
    renameSync(this.pathOf(from), this.pathOf(to));
  }
}

function encodeMark(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16)}`;
}
