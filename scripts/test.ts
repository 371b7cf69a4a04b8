/**
 * Runs every check, one after another, and goes on after one that failed. The last line counts them all: the tests of vitest and
 * of VS Code one by one, every other step as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  /** The counts that the step wrote to its report; a step without counts is one check. */
  readonly read?: (report: unknown) => Count;
  /** What the step's command is given to write its report to this file. */
  readonly args?: (report: string) => string[];
}

interface Result extends Count {
  readonly name: string;
  readonly seconds: number;
}

const vitest: Omit<Step, 'name'> = {
  args: (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  read: (report) => {
    const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
    return { passed: numPassedTests, failed: numFailedTests };
  },
};

const steps: readonly Step[] = [
  { name: 'format:check' },
  { name: 'generate:check' },
  { name: 'lint' },
  { name: 'types' },
  { name: 'layers' },
  { name: 'build' },
  { name: 'unit', ...vitest },
  { name: 'long', ...vitest },
  { name: 'protocol', ...vitest },
  { name: 'protocol-web', ...vitest },
  // All of it is skipped where LibreOffice is not installed.
  { name: 'office' },
  { name: 'vscode-tests', read: (report) => report as Count },
];

function run(step: Step, folder: string): Result {
  console.log(`\n=== ${step.name} ===`);
  const report = join(folder, `${step.name.replace(':', '-')}.json`);
  const started = performance.now();
  const npm = spawnSync('npm', ['run', step.name, '--', ...(step.args?.(report) ?? [])], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, GONGKAI_TEST_REPORT: report },
    shell: process.platform === 'win32',
  });
  const seconds = (performance.now() - started) / 1000;
  console.log(`--- ${step.name}: ${seconds.toFixed(1)} s`);
  return { name: step.name, seconds, ...count(step, report, npm.status === 0) };
}

function count(step: Step, report: string, succeeded: boolean): Count {
  const alone: Count = succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!step.read) return alone;
  const counted = readCount(step.read, report);
  // No test at all, no report, or a failure that no test accounts for (a file that does not load) is a failure of the step.
  if (!counted || counted.passed + counted.failed === 0) return { passed: 0, failed: 1 };
  if (!succeeded && counted.failed === 0) return { ...counted, failed: 1 };
  return counted;
}

function readCount(read: (report: unknown) => Count, report: string): Count | undefined {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(report, 'utf8')));
    return Number.isInteger(passed) && Number.isInteger(failed) ? { passed, failed } : undefined;
  } catch {
    return undefined;
  }
}

function summarize(results: readonly Result[]): void {
  console.log('\n=== summary ===');
  for (const { name, passed, failed, seconds } of results) {
    const verdict = failed > 0 ? 'FAILED' : 'ok';
    console.log(
      `${name.padEnd(14)}${verdict.padEnd(8)}${String(passed).padStart(6)} passed${String(failed).padStart(5)} failed` +
        `${seconds.toFixed(1).padStart(8)} s`,
    );
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'));
try {
  summarize(steps.map((step) => run(step, folder)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
