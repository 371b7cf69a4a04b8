import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Makes an extension count as installed where it lies, for a VS Code whose extensions are in this folder. */
export function installExtension(extensionsFolder: string, extension: string): void {
  const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as {
    readonly publisher: string;
    readonly name: string;
    readonly version: string;
  };
  const entry = {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { scheme: 'file', path: resolve(extension) },
  };
  mkdirSync(extensionsFolder, { recursive: true });
  writeFileSync(join(extensionsFolder, 'extensions.json'), JSON.stringify([entry]));
}
