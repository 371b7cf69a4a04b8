import { writeFileSync } from 'node:fs';
import type { Count } from './count';

/** How a process that runs tests is told what to do: it may be VS Code's, which takes no other arguments of ours. */
export interface TestEnvironment {
  /** Where to write the count when all is over. When it is missing, the tests have been broken off. */
  readonly GONGKAI_COUNT: string;
  /** Only the tests with this in their title are run. */
  readonly GONGKAI_GREP?: string | undefined;
  /** Set where the browser runs the extension. */
  readonly GONGKAI_IN_BROWSER?: string | undefined;
}

/** Runs the test files in this process as its environment says. */
export async function runMocha(files: readonly string[], timeout: number): Promise<Count> {
  const { GONGKAI_COUNT: countFile, GONGKAI_GREP: grep } = process.env;
  if (!countFile) throw new Error('The tests are run by test/vscode/run.ts.');
  // Loaded late, because it keeps the `console.log` that it finds.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout, slow: timeout / 4, forbidOnly: true, ...(grep && { grep }) });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const count = await new Promise<Count>((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed }));
  });
  writeFileSync(countFile, JSON.stringify(count));
  return count;
}
