import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { openText } from './vscode';

const mostDeaths = 5;
const limit = 120_000;
/** Where the report has a date. */
const line = 4;
const report = '青溪市文化局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n2023年2月30日公开信息7条。\n';

const isListed = process.platform !== 'win32';
if (!isListed) console.log('The restart of the server is not tested: Windows has no ps.');

(isListed ? describe : describe.skip)('a server that dies', () => {
  const { showErrorMessage } = vscode.window;

  afterEach(async () => {
    vscode.window.showErrorMessage = showErrorMessage;
    await vscode.workspace.getConfiguration('gongkai').update('locale', undefined, true);
  });

  it('is started again with its documents and settings', async function () {
    this.timeout(limit);
    await vscode.workspace.getConfiguration('gongkai').update('locale', 'en', true);
    const editor = await openText(report, 'gongkai-report');
    await eventually(() => assert.match(messageOn(editor), /2月30日.*is no date/));
    await killServer();
    await writeDay(editor, 31);
    await eventually(() => assert.match(messageOn(editor), /2月31日.*is no date/));
  });

  it('again and again is left alone, which a message says, until it is started by hand', async function () {
    this.timeout(limit);
    const messages: string[] = [];
    vscode.window.showErrorMessage = (message: string) => {
      messages.push(message);
      return Promise.resolve(undefined);
    };
    const editor = await openText(report, 'gongkai-report');
    for (let death = 1; death <= mostDeaths && messages.length === 0; death++) {
      await eventually(() => assert.match(messageOn(editor), new RegExp(`2月${29 + death}日`)));
      await killServer();
      await writeDay(editor, 30 + death);
    }
    await eventually(() => assert.equal(messages.length, 1));
    assert.match(messages[0]!, /5.*3|3.*5/);
    assert.equal(serverProcess(), undefined);

    await vscode.commands.executeCommand('gongkai.restartServer');
    await writeDay(editor, 77);
    await eventually(() => assert.match(messageOn(editor), /2月77日/));
  });
});

/** The number of the process that runs our server: a child of this one. */
function serverProcess(): number | undefined {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  for (const line of all.split('\n')) {
    const [, pid, parent, state, args] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (Number(parent) === process.pid && !state!.startsWith('Z') && args!.includes('server.js'))
      return Number(pid);
  }
  return undefined;
}

async function killServer(): Promise<void> {
  const server = serverProcess();
  assert.ok(server !== undefined, 'No server runs.');
  process.kill(server, 'SIGKILL');
  await eventually(() => assert.notEqual(serverProcess(), server));
}

async function writeDay(editor: vscode.TextEditor, day: number): Promise<void> {
  await editor.edit((edit) => {
    edit.replace(new vscode.Range(line, 7, line, 9), String(day));
  });
}

/** What is said of the line with the date; empty where nothing is. */
function messageOn({ document }: vscode.TextEditor): string {
  const found = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ range }) => range.start.line === line);
  return found.map(({ message }) => message).join('\n');
}
