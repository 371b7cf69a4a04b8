import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const root = join(import.meta.dirname, '../../..');

/** Packs the extension as `npm run package` does, unpacks it in a folder as VS Code would, and returns where it lies. */
export function unpackPackage(folder: string): string {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<'package', string>>;
  };
  const [, pack] = scripts.package.split(' && ');
  const [command, ...options] = pack!.split(' ');
  const vsix = join(folder, 'packed.vsix');
  execFileSync('npx', [command!, ...options, `--out=${vsix}`], { cwd: root });
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(vsix)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return join(folder, 'extension');
}
