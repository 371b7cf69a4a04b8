/**
 * Measures the bundled server over stdio beside a null server and VS Code's JSON server in the same run, and writes
 * docs/performance.md. `--sizes 10KB,1MB`, `--rounds N` and `--edits N` measure a part of it; then the
 * page is only printed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { format } from 'prettier';
import { answersAnything, Contender, findsExactly, findsSomething, measures } from './bench/contender';
import type { MeasuredServer } from './bench/measuredServer';
import { page, type Comparison } from './bench/page';
import { percentile, Samples } from './bench/samples';
import { benchJson, benchReport } from './bench/texts';
import { wholeChecks } from './bench/wholeCheck';

/** How much is typed into a text of a size. The larger it is, the fewer keystrokes, and a slow server ends early. */
interface Size {
  readonly bytes: number;
  readonly rounds: number;
  /** Into each spot of the text. */
  readonly keystrokes: number;
  /** When this is used up, no more than the fewest keystrokes are typed into a spot. */
  readonly seconds: number;
}

const sizes: Readonly<Record<string, Size>> = {
  '10KB': { bytes: 10_000, rounds: 5, keystrokes: 1000, seconds: 15 },
  '100KB': { bytes: 100_000, rounds: 5, keystrokes: 600, seconds: 15 },
  '1MB': { bytes: 1_000_000, rounds: 3, keystrokes: 300, seconds: 20 },
  '10MB': { bytes: 10_000_000, rounds: 1, keystrokes: 40, seconds: 30 },
};
const fewestKeystrokes = 2;
const requestTimes = 5;
const allEdits = 100_000;

interface Servers {
  readonly ours: string;
  readonly nothing: string;
  readonly json: string | null;
}

async function compare(
  label: string,
  { ours, nothing, json }: Servers,
  rounds?: number,
): Promise<Comparison> {
  const size = sizes[label];
  if (!size) throw new Error(`--sizes takes ${Object.keys(sizes).join(', ')}, not ${label}.`);
  const report = benchReport(size.bytes);
  const pushed = [
    new Contender({ name: 'Gongkai', bundle: ours, pulls: false }, report, findsExactly, true),
    new Contender({ name: 'null server', bundle: nothing, pulls: false }, report, answersAnything, true),
  ] as const;
  const pulled = [
    new Contender({ name: 'Gongkai, asked', bundle: ours, pulls: true }, report, findsExactly, false),
    new Contender(
      { name: 'JSON server, asked', bundle: json ?? '', pulls: true },
      benchJson(size.bytes),
      findsSomething,
      false,
    ),
  ] as const;
  const all = json === null ? pushed : [...pushed, ...pulled];
  for (let number = 0; number < (rounds ?? size.rounds); number++) {
    console.log(`${label}, round ${number + 1}`);
    await round(all, size);
  }
  return {
    title: `${label}: ${Buffer.byteLength(report.text)} bytes`,
    pairs: (json === null ? [pushed] : [pushed, pulled]).map(([first, second]) => ({
      names: [first.kind.name, second.kind.name],
      samples: [first.samples, second.samples],
    })),
  };
}

/** One round: all servers are started anew and typed into by turns. */
async function round(contenders: readonly Contender[], size: Size): Promise<void> {
  const servers: (readonly [Contender, MeasuredServer])[] = [];
  try {
    for (const contender of contenders) servers.push([contender, await contender.start()]);
    for (const [contender, server] of servers) {
      const [spot] = contender.bench.spots;
      contender.samples.add(measures.cold, await contender.type(server, spot, true));
      await contender.type(server, spot, false);
    }
    await typeByTurns(servers, size);
    for (const [contender, server] of servers) {
      await contender.burst(server);
      if (contender.answersRequests) await contender.requests(server, requestTimes);
      contender.samples.add(measures.memory, server.memory('VmHWM'));
    }
  } finally {
    for (const [, server] of servers) server.stop();
  }
}

async function typeByTurns(
  servers: readonly (readonly [Contender, MeasuredServer])[],
  { keystrokes, seconds }: Size,
): Promise<void> {
  const spots = Math.max(...servers.map(([{ bench }]) => bench.spots.length));
  for (let index = 0; index < spots; index++) {
    const taking = servers.filter(([{ bench }]) => bench.spots[index]);
    const times = taking.map((): number[] => []);
    const deadline = performance.now() + (seconds * 1000) / spots;
    for (let typed = 0; typed < keystrokes; typed++) {
      const isWrong = typed % 2 === 0;
      if (isWrong && typed >= fewestKeystrokes && performance.now() > deadline) break;
      for (const [at, [contender, server]] of taking.entries()) {
        times[at]!.push(await contender.type(server, contender.bench.spots[index]!, isWrong));
      }
    }
    for (const [at, [contender]] of taking.entries()) {
      const { name } = contender.bench.spots[index]!;
      // The first keystrokes warm the server up.
      const warm = times[at]!.slice(Math.floor(times[at]!.length / 4));
      for (const [label, share] of [
        ['median', 0.5],
        ['p95', 0.95],
        ['p99', 0.99],
      ] as const) {
        contender.samples.add(`keystroke ${name}, ${label}, ms`, percentile(warm, share));
      }
    }
  }
}

/** Many edits of a small report, sent by the hundred: what is still held at the end was lost on the way. */
async function grow(edits: number, { ours, nothing }: Servers): Promise<Comparison> {
  console.log(`${edits} edits`);
  const bench = benchReport(10_000);
  const contenders = [
    new Contender({ name: 'Gongkai', bundle: ours, pulls: false }, bench, findsExactly, false),
    new Contender({ name: 'null server', bundle: nothing, pulls: false }, bench, answersAnything, false),
  ] as const;
  const samples = [new Samples(), new Samples()] as const;
  const [spot] = bench.spots;
  const keys = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? spot.wrong : spot.right));
  for (const [at, contender] of contenders.entries()) {
    const server = await contender.start();
    for (const share of [0.25, 0.5, 0.75, 1]) {
      for (let sent = 0; sent < edits / 4; sent += keys.length) await server.burst(spot.at, keys, 0);
      samples[at]!.add(`memory after ${Math.round(edits * share)} edits, MB`, server.memory('VmRSS'));
    }
    await contender.type(server, spot, true);
    server.stop();
  }
  return {
    title: `Growth over ${edits} edits`,
    pairs: [{ names: [contenders[0].kind.name, contenders[1].kind.name], samples }],
  };
}

/** VS Code's JSON server, installed when it is asked for first; null where that cannot be done. */
function installPeer(): string | null {
  const folder = resolve('scripts/bench/peer');
  const server = join(folder, 'node_modules/vscode-langservers-extracted/bin/vscode-json-language-server');
  if (existsSync(server)) return server;
  console.log('Installing the JSON server from npm, once.');
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    return server;
  } catch {
    console.log('It cannot be installed and is left out.');
    return null;
  }
}

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: { sizes: { type: 'string' }, rounds: { type: 'string' }, edits: { type: 'string' } },
  });
  const isWhole = Object.keys(options).length === 0;
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    const nothing = join(folder, 'nullServer.js');
    await build({
      entryPoints: ['scripts/bench/nullServer.ts'],
      outfile: nothing,
      bundle: true,
      platform: 'node',
      format: 'cjs',
    });
    const servers: Servers = { ours: resolve('dist/server.js'), nothing, json: installPeer() };
    const labels = options.sizes?.split(',') ?? (options.edits === undefined ? Object.keys(sizes) : []);
    const comparisons: Comparison[] = [];
    for (const label of labels) {
      comparisons.push(
        await compare(label, servers, options.rounds === undefined ? undefined : Number(options.rounds)),
      );
    }
    if (isWhole || options.edits !== undefined) {
      comparisons.push(await grow(Number(options.edits ?? allEdits), servers));
    }
    const text = await format(page(comparisons, wholeChecks()), { parser: 'markdown' });
    if (isWhole) writeFileSync('docs/performance.md', text);
    console.log(`\n${text}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
