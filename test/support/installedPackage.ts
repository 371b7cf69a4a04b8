import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const onWindows = process.platform === 'win32';

/** A folder of somebody's reports, in which the package for the command line is installed, without a network. */
export class InstalledPackage {
  private readonly folder = mkdtempSync(join(tmpdir(), 'gongkai-package-'));
  private readonly project = join(this.folder, 'project');
  /** What is in the package. */
  files: readonly string[] = [];

  /** Packs what `npm run build` has made. */
  install(): void {
    const options = ['--json', '--ignore-scripts', `--pack-destination=${this.folder}`];
    const [{ filename, files }] = JSON.parse(npm(['pack', ...options], '.')) as [
      { readonly filename: string; readonly files: readonly { readonly path: string }[] },
    ];
    this.files = files.map(({ path }) => path);
    mkdirSync(this.project);
    this.write('package.json', '{ "private": true }');
    npm(
      ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', join(this.folder, filename)],
      this.project,
    );
  }

  /** Runs a command of the project's packages. */
  npx(...command: readonly string[]) {
    const { status, stdout, stderr } = spawnSync('npx', ['--offline', ...command], {
      cwd: this.project,
      encoding: 'utf8',
      shell: onWindows,
    });
    return { code: status, out: stdout, errors: stderr };
  }

  write(name: string, content: string): void {
    writeFileSync(this.path(name), content);
  }

  path(name: string): string {
    return join(this.project, name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', shell: onWindows });
}
