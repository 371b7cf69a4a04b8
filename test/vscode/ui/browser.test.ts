import assert from 'node:assert/strict';
import { eventually } from '../eventually';
import { useWorkbench } from './use-workbench';

const tryLimit = 3000;

/** The line of report.md, counted from 1, whose total is 5 where it should be 4. */
const wrongLine = 41;

describe('the extension in the browser', () => {
  const workbench = useWorkbench({ inBrowser: true });

  it('outlines a report', async () => {
    const { page } = workbench();
    await workbench().openFile('report.md', wrongLine);
    await workbench().editor.waitForUnderlines('error', [wrongLine]);
    const section = page.locator('.quick-input-widget .monaco-list-row', { hasText: '三、收到和处理' });
    await eventually(async () => {
      await page.keyboard.press('Control+Shift+O');
      await section.first().waitFor({ timeout: tryLimit });
    });
    await workbench().screenshot('browser');
    await page.keyboard.press('Escape');
  });

  it('starts its server anew when it is told to', async () => {
    const { editor } = workbench();
    await workbench().runCommand('Gongkai: Restart the Checker');
    await editor.goTo(wrongLine, workbench().readFile('report.md').split('\n')[wrongLine - 1]!.length);
    await editor.quickFix('4');
    await editor.waitForUnderlines('error', []);
    await workbench().page.keyboard.press('Control+Z');
    await editor.waitForUnderlines('error', [wrongLine]);
    await editor.save();
  });

  it('writes into gongkai.json that a finding is accepted, and reads it again', async () => {
    const { page, editor } = workbench();
    await editor.quickFix('Ignore this finding');
    await page.locator('.quick-input-widget', { hasText: 'Why is it accepted?' }).waitFor();
    await page.keyboard.type('As it was published');
    await page.keyboard.press('Enter');
    await editor.waitForUnderlines('error', []);
    await eventually(() => assert.match(workbench().readFile('gongkai.json'), /As it was published/));
  });
});
