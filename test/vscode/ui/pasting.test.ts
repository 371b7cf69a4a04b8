import assert from 'node:assert/strict';
import { eventually } from '../eventually';
import { useWorkbench } from './use-workbench';

/** The line of report.md, counted from 1, with the applications that were received. */
const received = 39;

describe('pasting in the window', () => {
  const workbench = useWorkbench();

  const paste = async (text: string) => {
    // The page's own types are unknown here.
    await workbench().page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await workbench().page.keyboard.press('Control+V');
  };

  const savedLine = async (line: number) => {
    await workbench().editor.save();
    return workbench().readFile('report.md').split('\n')[line - 1]!;
  };

  it('a part of a spreadsheet goes into the cells from the selected one on, and is undone at once', async () => {
    const { editor, page } = workbench();
    await workbench().openFile('report.md', received);
    await editor.waitForUnderlines('error', [received + 2]);
    const before = workbench().readFile('report.md');
    await editor.goTo(received, before.split('\n')[received - 1]!.indexOf('|', 1));
    await page.keyboard.press('Tab');
    await eventually(async () => {
      const selection = await page.locator('[id="status.editor.selection"]').textContent();
      assert.match(selection ?? '', /\(1 selected\)/);
    });
    await paste('51\t17\n3\t2\n');
    await editor.waitForText('51');
    assert.match(await savedLine(received), /\| 51 *\| 17 *\|/);
    assert.match(await savedLine(received + 1), /\| 3 *\| 2 *\|/);
    await page.keyboard.press('Control+Z');
    await eventually(async () => {
      await editor.save();
      assert.equal(workbench().readFile('report.md'), before);
    });
  });

  it('a table is written in Markdown where there is none', async () => {
    const { editor, page } = workbench();
    await workbench().openFile('report.md');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await paste('项目\t数量\n座谈会\t2\n');
    await editor.waitForText('| 座谈会 | 2');
  });
});
