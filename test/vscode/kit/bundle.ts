import { build } from 'esbuild';

/**
 * Turns TypeScript into files that run where tsx does not reach: in VS Code's server and its extension host. The entries are
 * named by the file, without extension, that each one becomes in the folder.
 */
export async function bundle(entries: Readonly<Record<string, string>>, folder: string): Promise<void> {
  await build({
    entryPoints: entries,
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // VS Code provides the one; the other loads its own parts by name.
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
