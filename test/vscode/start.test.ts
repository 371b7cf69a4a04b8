import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';

const root = join(import.meta.dirname, '../..');

describe('npm start', () => {
  it('serves VS Code to a browser, and leaves nothing behind when it is interrupted', async () => {
    const start = await startInBrowser();
    const page = await fetch(start.address);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /vscode-workbench/);

    process.kill(-start.processId, 'SIGINT');
    await start.ended;
    await eventually(() => assert.deepEqual(alive(start.processes), []), 5000);
  });

  it('leaves nothing behind when npm is told to end', async () => {
    const start = await startInBrowser();
    process.kill(start.processId, 'SIGTERM');
    await start.ended;
    await eventually(() => assert.deepEqual(alive(start.processes), []), 5000);
  });
});

/** Starts it as the leader of a process group, as a terminal does. */
async function startInBrowser() {
  const npm = spawn('npm', ['start', '--', '--browser'], { cwd: root, detached: true });
  const ended = once(npm, 'exit');
  let printed = '';
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const address = await eventually(() => {
    const found = /http:\S+/.exec(printed);
    assert.ok(found, printed);
    return found[0];
  }, 60_000);
  const processId = npm.pid!;
  return { address, ended, processId, processes: [processId, ...descendants(processId)] };
}

function descendants(processId: number): number[] {
  const children = processes().filter(({ parent }) => parent === processId);
  return children.flatMap(({ id }) => [id, ...descendants(id)]);
}

function alive(ids: readonly number[]): number[] {
  return processes()
    .filter(({ id, state }) => ids.includes(id) && state !== 'Z')
    .map(({ id }) => id);
}

/** The processes of this machine, as Linux lists them. */
function processes(): { id: number; state: string; parent: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // "ID (NAME) STATE PARENT …", where the name may hold anything.
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [{ id: Number(name), state: state!, parent: Number(parent) }];
      } catch {
        // It has ended in the meantime.
        return [];
      }
    });
}
