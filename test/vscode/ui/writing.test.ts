import assert from 'node:assert/strict';
import { eventually } from '../eventually';
import { useWorkbench } from './use-workbench';

/** The line of report.md, counted from 1, with the applications that were received. */
const received = 39;

describe('writing in the window', () => {
  const workbench = useWorkbench();

  /** Presses a key and waits until another figure is selected. */
  const goWith = async (key: string) => {
    const place = workbench().page.locator('[id="status.editor.selection"]');
    const before = await place.textContent();
    await workbench().page.keyboard.press(key);
    await eventually(async () => {
      const now = await place.textContent();
      assert.match(now ?? '', /\(1 selected\)/);
      assert.notEqual(now, before);
    });
  };

  it('Tab goes from figure to figure, and what is typed takes its place', async () => {
    const { editor } = workbench();
    await workbench().openFile('report.md', received);
    await editor.waitForUnderlines('error', [received + 2]);
    const line = workbench().readFile('report.md').split('\n')[received - 1]!;
    await editor.goTo(received, line.indexOf('|', 1));
    for (const figure of ['5', '2']) {
      await goWith('Tab');
      await editor.type(figure);
    }
    await goWith('Tab');
    await goWith('Shift+Tab');
    await editor.type('3');
    await editor.save();
    const written = workbench().readFile('report.md').split('\n')[received - 1]!;
    assert.match(written, /申请数量 \| 5 \| 3 \|/);
  });

  it('the list of how a report stands opens from the palette', async () => {
    const { page } = workbench();
    await workbench().startAskingCommand('Gongkai: Show How the Report Stands', 'New annual report');
    await workbench().screenshot('status');
    await page.keyboard.press('Escape');
  });

  it('a new report is asked for in two steps', async () => {
    const { page, editor } = workbench();
    await workbench().runAskingCommand('Gongkai: New Annual Report', '青溪市文化局');
    const box = page.locator('.quick-input-widget', { hasText: '(2/2)' });
    await box.locator('input[type=text]').fill('2024');
    await page.keyboard.press('Enter');
    await editor.waitForText('青溪市文化局2024年政府信息公开工作年度报告');
    await workbench().screenshot('new-report');
  });

  it('the walkthrough shows its pictures', async () => {
    const { page } = workbench();
    await workbench().runAskingCommand('Welcome: Open Walkthrough', 'Write an annual report with Gongkai');
    await page.locator('.gettingStartedContainer', { hasText: 'Begin with a whole report' }).waitFor();
    // The picture stands beside the steps where there is room for it.
    await page.keyboard.press('Control+B');
    await page
      .locator('.getting-started-media')
      .frameLocator('iframe')
      .frameLocator('iframe')
      .locator('svg')
      .waitFor();
    await workbench().screenshot('walkthrough');
  });
});
