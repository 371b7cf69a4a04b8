import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundles } from '../bundles';

/** A file that is really in one of the bundles: not one of which nothing is left. */
export interface BundledFile {
  readonly path: string;
  /** The package that it comes from; null for our own. */
  readonly package: string | null;
  /** What it imports that is in no bundle: modules of Node, and vscode. */
  readonly imports: readonly string[];
}

/** Every file in the bundles, once. */
export async function bundledFiles(): Promise<BundledFile[]> {
  const files = new Map<string, BundledFile>();
  for (const bundle of bundles(false)) {
    const { metafile } = await build({ ...bundle, metafile: true, write: false, logLevel: 'error' });
    for (const output of Object.values(metafile.outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
        if (bytesInOutput === 0) continue;
        const external = metafile.inputs[path]!.imports.filter(
          (imported) => imported.external && !imported.path.startsWith('./'),
        );
        files.set(path, {
          path,
          package: /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? null,
          imports: external.map((imported) => imported.path.replace(/^node:/, '')),
        });
      }
    }
  }
  return [...files.values()];
}

/** Where the package of a file lies. */
export function folderOf({ path, package: name }: BundledFile): string {
  return path.slice(0, path.lastIndexOf(`node_modules/${name ?? ''}/`)) + `node_modules/${name ?? ''}`;
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

export function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest;
}
