import { kinds } from './kinds';
import { add, nothing, type Tally } from './measure';
import type { Part, ReportScore } from './run';
import type { Kind } from './seed';

/** The scores as Markdown. Nothing in it depends on the day or the machine. */
export function renderPage(scores: readonly ReportScore[]): string {
  return [
    '# What is found of the errors that we seed',
    '',
    'Written by `npm run score`; `npm run score -- --check` says whether it is stale.',
    '',
    `${soundCount(scores)} sound reports of invented agencies (\`test/support/sound\`), each in six layouts, get one error at a time. *Found*: a finding of the`,
    'rules that answer for the error came up. *Exactly*: it stands on the very place, names the right value and its preferred fix brings the sound',
    'text back. *Candidate*: it stands elsewhere (where several cells are equally suspect, on their total), and one of its fixes brings the sound',
    'text back; *preferred*: the preferred one does. *Beside*: other findings that came up with it.',
    '',
    renderTables(scores),
  ].join('\n');
}

export function renderTables(scores: readonly ReportScore[]): string {
  return [
    '## By kind of error',
    '',
    ...table(
      ['error', 'seeded', 'found', 'exactly', 'candidate', 'preferred', 'beside', 'asked'],
      kinds.flatMap((kind) => kindRow(kind, sumOf(scores, kind))),
    ),
    '',
    '## Changed cells of the table of requests, by layout',
    '',
    ...table(
      ['layout', 'seeded', 'found', 'exactly', 'candidate', 'preferred', 'beside'],
      layoutsOf(scores).map((part) => [part, ...figures(sumOfCells(scores, part), true)]),
    ),
    '',
    '## False alarms',
    '',
    'Findings on the untouched reports, all layouts together.',
    '',
    ...table(
      ['report', 'error', 'warning', 'info', 'hint'],
      reportsOf(scores).map((report) => [
        report,
        ...['error', 'warning', 'info', 'hint'].map((severity) => String(alarms(scores, report, severity))),
      ]),
    ),
    '',
  ].join('\n');
}

function kindRow(kind: Kind, tally: Tally): string[][] {
  if (tally.seeded === 0) return [];
  const cells = kind.isSound
    ? [String(tally.seeded), '–', '–', '–', '–', String(tally.others)]
    : figures(tally, kind.isMendable);
  return [[kind.name, ...cells, asked(kind)]];
}

function figures(tally: Tally, isMendable: boolean): string[] {
  const { seeded, found, exact, offered, preferred, others } = tally;
  return [
    String(seeded),
    share(found, seeded),
    share(exact, seeded),
    ...(isMendable ? [share(offered, seeded), share(preferred, seeded)] : ['–', '–']),
    String(others),
  ];
}

function asked({ target }: Kind): string {
  if (!target) return '';
  const least = (name: string, value: number | undefined) =>
    value === undefined ? [] : [`${name} ${value === 1 ? 'all' : `≥ ${value * 100} %`}`];
  return [
    ...least('found', target.found),
    ...least('exactly', target.exact),
    ...least('exactly or preferred', target.mended),
    ...(target.alone ? ['nothing beside'] : []),
  ].join(', ');
}

/** Rounded down, so that 100 % is all. */
function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  return part === whole ? '100 %' : `${(Math.floor((1000 * part) / whole) / 10).toFixed(1)} %`;
}

function sumOf(scores: readonly ReportScore[], kind: Kind): Tally {
  return scores.reduce((sum, { tallies }) => add(sum, tallies[kind.name] ?? nothing), nothing);
}

/** Of the kinds that change one cell of the table of requests. */
function sumOfCells(scores: readonly ReportScore[], part: Part): Tally {
  const ofPart = scores.filter((score) => score.part === part);
  return kinds
    .filter(({ target }) => target?.exact !== undefined)
    .reduce((sum, kind) => add(sum, sumOf(ofPart, kind)), nothing);
}

function layoutsOf(scores: readonly ReportScore[]): Part[] {
  return [...new Set(scores.map(({ part }) => part))];
}

function reportsOf(scores: readonly ReportScore[]): string[] {
  return [...new Set(scores.map(({ report }) => report))];
}

function soundCount(scores: readonly ReportScore[]): string {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  const count = reportsOf(scores).length;
  const word = words[count] ?? String(count);
  return word[0]!.toUpperCase() + word.slice(1);
}

function alarms(scores: readonly ReportScore[], report: string, severity: string): number {
  return scores
    .filter((score) => score.report === report)
    .flatMap((score) => score.alarms)
    .filter((alarm) => alarm.severity === severity).length;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)];
}
