import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs of this system keep what can be made again. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home = homedir()): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'gongkai');
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'gongkai', 'cache');
  }
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'gongkai') : join(home, '.cache', 'gongkai');
}
