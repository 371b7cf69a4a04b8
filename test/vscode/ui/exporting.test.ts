import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importReport } from '../../../server/src/convert/importReport';
import { extracted } from '../../support/extracted';
import { eventually } from '../eventually';
import { useWorkbench } from './use-workbench';
import type { Workbench } from './workbench';

/** The line of report.md, counted from 1, with the wrong total. */
const wrong = 41;

/** Opens report.md, and waits until it is known to be a report. */
async function openReport(workbench: Workbench): Promise<void> {
  await workbench.openFile('report.md', wrong);
  await workbench.editor.waitForUnderlines('error', [wrong]);
}

describe('exporting in the window', () => {
  const workbench = useWorkbench();

  /** The text of a file of the workspace, once it is there. */
  const written = (name: string) =>
    eventually(() => {
      const imported = importReport(readFileSync(join(workbench().folder, name)), name);
      if (imported.kind === 'problem') throw new Error(imported.problem);
      return imported.text;
    });

  it('writes a Word document beside the report, and says before that errors are left', async () => {
    await openReport(workbench());
    await workbench().startAskingCommand('Gongkai: Export Report…', 'Word document');
    await workbench().page.getByText('Export report (errors that are left in it: 1)').waitFor();
    await workbench().screenshot('export');
    await workbench().answer('Word document');
    await workbench().acceptFile('report.docx');
    await workbench().waitForMessage('report.docx was written.');
    assert.deepEqual(extracted(await written('report.docx')), extracted(workbench().readFile('report.md')));
  });
});

describe('printing in the window', () => {
  const workbench = useWorkbench();

  it('downloads a page that asks for the printer, where the browser cannot be told to open one', async () => {
    const { page } = workbench();
    await openReport(workbench());
    await workbench().runCommand('Gongkai: Show Preview Beside');
    const button = workbench().webview.getByRole('button', { name: 'Print…' });
    assert.match((await button.getAttribute('title')) ?? '', /^Downloads the report/);
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    assert.equal(download.suggestedFilename(), 'report.html');
    const html = readFileSync(await download.path(), 'utf8');
    const printed = await page.context().browser()!.newPage();
    await printed.addInitScript('window.print = () => { document.title = "printed"; };');
    await printed.route('**/report.html', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    await printed.goto('http://127.0.0.1/report.html');
    assert.equal(await printed.title(), 'printed');
    assert.match((await printed.locator('h1').textContent()) ?? '', /年度报告$/);
    await printed.close();
  });

  it('opens the preview for it where there is none', async () => {
    const { page } = workbench();
    await workbench().runCommand('View: Close All Editors');
    await openReport(workbench());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      workbench().runCommand('Gongkai: Print Report…'),
    ]);
    assert.equal(download.suggestedFilename(), 'report.html');
  });
});
