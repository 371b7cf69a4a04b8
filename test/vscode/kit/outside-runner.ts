/** Runs the tests that it is given as arguments: those that look at VS Code from outside. */
import { exitOnSignal } from './exit-on-signal';
import { exitWithParent } from './exit-with-parent';
import { runMocha } from './mocha';

const timeout = 120_000;

async function main(): Promise<void> {
  const { failed } = await runMocha(process.argv.slice(2), timeout);
  process.exit(failed > 0 ? 1 : 0);
}

exitOnSignal(1);
exitWithParent();
main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
