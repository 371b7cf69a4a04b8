import { useWorkbench } from './use-workbench';

/** The line of report.md, counted from 1, whose total is 5 where it should be 4. */
const wrongLine = 41;

describe('in a browser', () => {
  const workbench = useWorkbench({ web: true });

  it('a report has its wrong total underlined', async () => {
    const { editor, problems } = workbench();
    await workbench().openFile('report.md', wrongLine);
    await editor.waitForUnderlines('error', [wrongLine]);
    await problems.open();
    await problems.waitFor('table/arithmetic');
    await workbench().screenshot('web');
  });
});
