import assert from 'node:assert/strict';
import { useWorkbench } from './use-workbench';

/** The line of report.md, counted from 1, whose total is 5 where it should be 4. */
const wrongLine = 41;

describe('a report in the window', () => {
  const workbench = useWorkbench();

  it('has its wrong total underlined and listed among the problems', async () => {
    const { editor, problems } = workbench();
    await workbench().openFile('report.md', wrongLine);
    await editor.waitForUnderlines('error', [wrongLine]);
    await problems.open();
    await problems.waitFor('table/arithmetic');
    await workbench().screenshot('report');
  });

  it('is repaired from the keyboard and saved', async () => {
    const { editor } = workbench();
    await editor.goTo(wrongLine, lastColumn(workbench().readFile('report.md')));
    await editor.quickFix('4');
    await editor.waitForUnderlines('error', []);
    await editor.save();
    assert.match(workbench().readFile('report.md').split('\n')[wrongLine - 1]!, /\| 4 \|$/);
  });
});

/** The column before the last figure of the wrong line. */
function lastColumn(report: string): number {
  return report.split('\n')[wrongLine - 1]!.lastIndexOf('5') + 1;
}
