import { join } from 'node:path';
import { installBrowser } from './browser';
import { chosenDesktop, downloadDesktop, hasScreen } from './desktop';
import { installVSCode, type Edition } from './vscode';

/** A file that runs VS Code and takes its arguments. */
export interface Executable {
  readonly path: string;
  /** What it has to be given besides. */
  readonly args: readonly string[];
}

/** The desktop VS Code that VSCODE_PATH names or that can be downloaded; else what stands in for it, with all that it needs. */
export async function findExecutable(edition: Edition): Promise<Executable> {
  const desktop = chosenDesktop() ?? (hasScreen() ? await downloadDesktop(edition) : undefined);
  if (desktop) return { path: desktop, args: [] };
  await installVSCode(edition);
  await installBrowser();
  return { path: join(import.meta.dirname, 'code'), args: [`--edition=${edition}`] };
}
