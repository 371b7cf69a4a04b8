import { cpus, totalmem } from 'node:os';
import type { Samples } from './samples';
import type { WholeCheck } from './wholeCheck';

/** A table of measures: each pair of servers with the first one's ratio to the second one's. */
export interface Comparison {
  readonly title: string;
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly names: readonly [string, string];
  readonly samples: readonly [Samples, Samples];
}

const introduction = `# Performance

Written by \`npm run bench\`. Every row is the median over the rounds. The servers run over stdio in the same run and are typed into
by turns, and every answer is checked: what is to be found is found, and nothing else.

The null server answers every change with one fixed diagnostic and every request with one fixed thing: it shows what the protocol,
the pipe and Node cost alone. The text is a report whose parts one and five are very long. The JSON server is VS Code's own
(vscode-json-language-server) on a JSON file of equal size; it and Gongkai beside it are asked for diagnostics behind each change.
A ratio below 1 means that Gongkai is faster or smaller.

How long ten thousand reports take on the command line: [an archive](performance-archive.md), by \`npm run bench:archive\`.`;

export function page(comparisons: readonly Comparison[], checks: readonly WholeCheck[]): string {
  const parts = [introduction, `Machine: ${machine()}.`, ...comparisons.map(section), wholeChecks(checks)];
  return `${parts.join('\n\n')}\n`;
}

function wholeChecks(checks: readonly WholeCheck[]): string {
  const rows = checks.map(
    ({ name, bytes, findings, median }) => `| ${name} | ${bytes} | ${findings} | ${figure(median)} |`,
  );
  return [
    '## A whole check, in process, warm, with nothing taken over from a check before\n',
    '| | bytes | findings | median, ms |\n| --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

/** What all figures depend on. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB, ${process.platform}, Node ${process.version}`;
}

function section({ title, pairs }: Comparison): string {
  return [`## ${title}`, ...pairs.map(table)].join('\n\n');
}

function table({ names, samples: [ours, theirs] }: Pair): string {
  const rows = ours.names.map((name) => {
    const [own, other] = [ours.median(name)!, theirs.median(name)];
    const ratio = other === undefined || other === 0 ? '' : (own / other).toFixed(2);
    return `| ${name} | ${figure(own)} | ${figure(other)} | ${ratio} |`;
  });
  return [`| | ${names[0]} | ${names[1]} | ratio |`, '| --- | ---: | ---: | ---: |', ...rows].join('\n');
}

function figure(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '';
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toPrecision(3);
}
