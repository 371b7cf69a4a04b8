import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importReport } from '../../../server/src/convert/importReport';
import { extracted } from '../../support/extracted';
import { eventually } from '../eventually';
import { unpackPackage } from '../kit/package';
import { makeTemporaryFolder, removeFolder } from '../kit/temporary';
import { Workbench } from './workbench';

/** The line of report.md, counted from 1, whose total is 5 where it should be 4. */
const wrongLine = 41;

describe('the .vsix, installed', () => {
  const folder = makeTemporaryFolder();
  let workbench: Workbench;

  before(async () => {
    const extension = unpackPackage(folder);
    assert.ok(!existsSync(join(extension, 'server')), 'the sources are in the package');
    workbench = await Workbench.open({ extension });
  });
  after(async () => {
    await workbench.close();
    removeFolder(folder);
  });

  it('marks the wrong total and repairs it from the keyboard', async () => {
    const { editor } = workbench;
    await workbench.openFile('report.md', wrongLine);
    await editor.waitForUnderlines('error', [wrongLine]);
    const line = workbench.readFile('report.md').split('\n')[wrongLine - 1]!;
    await editor.goTo(wrongLine, line.lastIndexOf('5') + 1);
    await editor.quickFix('4');
    await editor.waitForUnderlines('error', []);
    await editor.save();
    assert.match(workbench.readFile('report.md').split('\n')[wrongLine - 1]!, /\| 4 \|$/);
  });

  it('exports it to Word', async () => {
    await workbench.startAskingCommand('Gongkai: Export Report…', 'Word document');
    await workbench.answer('Word document');
    await workbench.acceptFile('report.docx');
    await workbench.waitForMessage('report.docx was written.');
    const imported = await eventually(() => {
      const read = importReport(readFileSync(join(workbench.folder, 'report.docx')), 'report.docx');
      if (read.kind === 'problem') throw new Error(read.problem);
      return read.text;
    });
    assert.deepEqual(extracted(imported), extracted(workbench.readFile('report.md')));
  });

  it('shows its preview and the overview', async () => {
    await workbench.openFile('report.md');
    await workbench.runCommand('Gongkai: Show Preview Beside');
    await workbench.webview.locator('h1', { hasText: '年度报告' }).waitFor();
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Gongkai: Show Overview of Reports');
    await workbench.webview.locator('tr', { hasText: '青溪市文化局' }).first().waitFor();
  });
});
