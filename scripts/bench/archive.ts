/**
 * Measures the bundled command line on an archive of ten thousand reports of 10 KB and writes docs/performance-archive.md. `--cities N`
 * takes another number of cities, of two thousand reports each; then the page is only printed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { writeArchive } from '../../test/support/archive/writeArchive';
import { machine } from './page';

interface Size {
  readonly files: number;
  readonly bytes: number;
}

interface Run {
  readonly seconds: number;
  /** The most memory that it ever had, in megabytes; NaN where the system does not say. */
  readonly memory: number;
  readonly output: string;
}

function write(folder: string, cities: number): Size {
  let files = 0;
  let bytes = 0;
  const options = { seed: 1, cities, counties: 8, departments: 30, folders: 'years', bytes: 10_000 } as const;
  for (const { path, text } of writeArchive(options)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    files++;
    bytes += Buffer.byteLength(text);
  }
  return { files, bytes };
}

function run(command: string, args: readonly string[]): Promise<Run> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let memory = NaN;
    let output = '';
    const looking = setInterval(() => (memory = peakOf(child.pid!) ?? memory), 20);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', fail);
    child.once('close', () => {
      clearInterval(looking);
      done({ seconds: (performance.now() - start) / 1000, memory, output });
    });
  });
}

function peakOf(process: number): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

async function measure(folder: string, cities: number): Promise<string> {
  const reports = join(folder, 'reports');
  console.log('Writing the reports.');
  const size = write(reports, cities);
  const check = () =>
    run(process.execPath, [resolve('dist/cli.js'), 'check', '--cache', join(folder, 'cache'), reports]);
  const rows: string[] = [];
  const add = async (name: string, measured: Promise<Run>): Promise<string> => {
    const { seconds, memory, output } = await measured;
    const shown = Number.isNaN(memory) ? '' : memory.toFixed(0);
    rows.push(
      `| ${name} | ${seconds.toFixed(2)} | ${(size.files / seconds).toFixed(0)} | ${(size.bytes / 1e6 / seconds).toFixed(1)} | ${shown} |`,
    );
    console.log(rows.at(-1));
    return output;
  };
  const cat = () => run('find', [reports, '-type', 'f', '-exec', 'cat', '{}', '+']);
  await cat();
  await add('`cat` of the same files', cat());
  const first = await add('checked for the first time', check());
  const again = await add('nothing has changed', check());
  if (first !== again) throw new Error('The second run found something else.');
  writeFileSync(join(reports, '2023', 'notes.md'), '会议记录\n');
  await add('one file is new', check());
  return page(size, rows, first.trim().split('\n').at(-1)!);
}

function page({ files, bytes }: Size, rows: readonly string[], summary: string): string {
  return [
    '# Performance: an archive',
    'Written by `npm run bench:archive`: the command line checks the reports of cities with their departments and counties over seven years, consistent by construction, with a thread for each processor.',
    `Machine: ${machine()}. ${files} reports, ${(bytes / 1e6).toFixed(0)} MB.`,
    ['| | seconds | files/s | MB/s | peak memory, MB |', '| --- | ---: | ---: | ---: | ---: |', ...rows].join(
      '\n',
    ),
    `What it says: ${summary}`,
  ].join('\n\n');
}

async function main(): Promise<void> {
  const { values: options } = parseArgs({ options: { cities: { type: 'string' } } });
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-archive-'));
  try {
    const text = await format(await measure(folder, Number(options.cities ?? 5)), { parser: 'markdown' });
    if (options.cities === undefined) writeFileSync('docs/performance-archive.md', text);
    console.log(`\n${text}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
