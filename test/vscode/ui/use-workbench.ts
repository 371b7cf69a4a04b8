import { Workbench, type WorkbenchOptions } from './workbench';

/**
 * Opens VS Code before the tests of the surrounding `describe` and closes it after them; they get it from the function that is
 * returned. A test that fails leaves a picture.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open(options);
  });
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.isFailed()) await workbench.screenshot(`failed: ${test.fullTitle()}`);
  });
  after(() => workbench.close());
  return () => workbench;
}
