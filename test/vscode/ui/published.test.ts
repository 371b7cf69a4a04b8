import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './use-workbench';

/** Published reports that may lie beside the project. */
const reports = join(import.meta.dirname, '../../../../shared/reports');

if (existsSync(reports)) {
  describe('published reports in the window', () => {
    const workbench = useWorkbench({ workspace: reports });
    const named = (start: string) => readdirSync(reports).find((name) => name.startsWith(start))!;

    it('show a glued row and its message', async () => {
      const { editor, problems } = workbench();
      await workbench().openFile(named('001'), 212);
      await editor.waitForUnderlines('error', [209, 210, 211, 212, 213, 214, 215, 216]);
      await problems.open();
      await problems.waitFor('table/shape');
      await workbench().screenshot('published-glued-row');
    });

    it('are marked while a digit is typed, without saving, and undo removes the mark', async () => {
      const { editor, page } = workbench();
      await workbench().openFile(named('000'), 95);
      const before = workbench().readFile(named('000'));
      await editor.goTo(84);
      await page.keyboard.press('End');
      await editor.type('7');
      await editor.waitForUnderlines('error', [84]);
      await workbench().screenshot('published-typed-digit');
      assert.equal(workbench().readFile(named('000')), before);
      await page.keyboard.press('Control+Z');
      await editor.waitForUnderlines('error', []);
    });
  });
} else {
  console.log('Left out: the published reports do not lie beside the project.');
}
