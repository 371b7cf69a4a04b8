/**
 * Measures the bundled server over stdio beside a null server in the same run: the time from a keystroke to its diagnostics.
 * Needs `npm run build` first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { sampleReport } from '../test/support/sampleReport';
import { MeasuredServer } from './bench/measuredServer';

const rounds = 5;
const keystrokes = 200;
const size = 10_000;

interface Result {
  readonly median: number;
  readonly p95: number;
}

/** A report of about the given size, and a digit of its first table that can be typed over. */
function benchText() {
  const report = sampleReport();
  const filler = '全年通过门户网站主动公开政府信息。';
  const lack = Math.max(0, size - Buffer.byteLength(report));
  const long = filler.repeat(Math.ceil(lack / Buffer.byteLength(filler)));
  const text = report.replace('一、总体情况\n', `一、总体情况\n\n${long}\n`);
  const lines = text.split('\n');
  const line = lines.findIndex((words) => words.includes('行政许可'));
  return { text, at: { line, character: lines[line]!.indexOf('14') } };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** One round: both servers are started anew and typed into by turns. */
async function round(bundles: readonly string[], number: number): Promise<Result[]> {
  const { text, at } = benchText();
  const uri = `file:///bench/${number}.md`;
  const servers = await Promise.all(bundles.map((bundle) => MeasuredServer.start(bundle)));
  const times: number[][] = servers.map(() => []);
  for (const server of servers) await server.open(uri, text);
  for (let typed = 0; typed < keystrokes; typed++) {
    for (const [index, server] of servers.entries()) {
      times[index]!.push(await server.type(uri, 2 + typed, at, String(1 + (typed % 9))));
    }
  }
  for (const server of servers) server.stop();
  // The first keystrokes warm the servers up.
  const warm = times.map((all) => all.slice(keystrokes / 4));
  return warm.map((all) => ({ median: percentile(all, 0.5), p95: percentile(all, 0.95) }));
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    const nullServer = join(folder, 'nullServer.js');
    await build({
      entryPoints: ['scripts/bench/nullServer.ts'],
      outfile: nullServer,
      bundle: true,
      platform: 'node',
      format: 'cjs',
    });
    const results: Result[][] = [];
    for (let number = 0; number < rounds; number++) {
      results.push(await round([resolve('dist/server.js'), nullServer], number));
    }
    const middle = (server: number, key: keyof Result) =>
      percentile(
        results.map((result) => result[server]![key]),
        0.5,
      );
    console.log(`A keystroke to its diagnostics, ${size / 1000} KB, median of ${rounds} rounds, in ms`);
    console.table(
      (['median', 'p95'] as const).map((key) => ({
        measure: key,
        gongkai: middle(0, key).toFixed(3),
        'null server': middle(1, key).toFixed(3),
        ratio: (middle(0, key) / middle(1, key)).toFixed(2),
      })),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
