/**
 * Seeds errors into sound reports, one at a time, and counts what is found of them. Writes docs/score.md; `--check` only compares.
 * `--verbose` lists every seed that is not told as it should be. `--layout` and `--kind` look at a part and write nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { missedTargets } from './score/targets';
import { renderPage, renderTables } from './score/page';
import { runAll } from './score/pool';
import { parts, type ReportScore } from './score/run';

const path = 'docs/score.md';

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      layout: { type: 'string' },
      kind: { type: 'string', default: '' },
    },
  });
  const isPartial = options.layout !== undefined || options.kind !== '';
  const chosen = parts.filter((part) => options.layout === undefined || part === options.layout);
  const scores = await runAll(chosen, options.kind);
  const [own, published] = [false, true].map((isPublished) =>
    scores.filter(({ part }) => (part === 'published') === isPublished),
  );
  if (options.verbose) for (const score of scores) list(score);
  const page = renderPage(own!);
  if (isPartial && own!.length > 0) console.log(renderTables(own!));
  if (published!.length > 0) console.log(`# Published reports\n\n${renderTables(published!)}`);
  else if (chosen.includes('published'))
    console.log('Left out: the published reports do not lie beside the project.');
  if (isPartial) return;
  for (const missed of missedTargets(own!)) console.log(`Not reached: ${missed}`);
  if (!options.check) writeFileSync(path, page);
  else if (readFileSync(path, 'utf8') !== page) throw new Error(`${path} is stale: run npm run score.`);
}

function list({ part, report, alarms, tallies }: ReportScore): void {
  for (const { words } of alarms) console.log(`false alarm | ${part} | ${report} | ${words}`);
  for (const [kind, { misses }] of Object.entries(tallies)) {
    for (const { what, done, findings } of misses)
      console.log(`${what} | ${part} | ${report} | ${kind} | ${done} | ${findings.join('; ')}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
