import type { Random } from '../fuzz/random';
import { columns, outcomesOf } from '../support/archive/agencyYears';
import { describedAs, type Changes, type CheckedArchive } from '../support/archive/checkedArchive';
import { textOf, type WrittenReport } from '../support/archive/writeArchive';
import type { Figures } from '../support/sound/figures';

/** One thing that was falsified, and all that has to be told of it. */
export interface Trial {
  readonly changes: Changes;
  readonly expected: readonly string[];
}

/** Falsifies one thing in a report, or with it; null where that cannot be. */
export type Kind = (archive: CheckedArchive, report: WrittenReport, random: Random) => Trial | null;

/** What may be wrong in an archive, and who tells it. */
export const kinds: Readonly<Record<string, Kind>> = {
  'what was carried in, with all that makes its table hold': (archive, report, random) => {
    if (!archive.reportOn(report.agency, report.year - 1)) return null;
    const column = random.pick(columns);
    const outcome = random.pick(outcomesOf(report.sound.form));
    const changed = raise(report, cellsOf(['carriedIn', outcome, 'handled'], column), 1 + random.below(9));
    const toldHere = cellsOf(['carriedIn'], column).map((cell) =>
      describedAs(report.path, 'archive/carried-over', changed[cell]!, report.sound.figures[cell]),
    );
    return {
      changes: write(archive, report, changed),
      expected: [...toldHere, ...parentsSums(archive, report, changed)],
    };
  },

  'what was carried out, with all that makes its table hold': (archive, report, random) => {
    const next = archive.reportOn(report.agency, report.year + 1);
    const column = random.pick(columns);
    const outcome = outcomesOf(report.sound.form).find(
      (row) => figureOf(report, `requests.${row}.${column}`) > 0,
    );
    if (!next || outcome === undefined) return null;
    const changed = {
      ...raise(report, cellsOf(['carriedOut'], column), 1),
      ...raise(report, cellsOf([outcome, 'handled'], column), -1),
    };
    const toldNextYear = cellsOf(['carriedOut'], column).map((cell) => {
      const own = next.sound.figures[cell.replace('carriedOut', 'carriedIn')]!;
      return describedAs(next.path, 'archive/carried-over', own, changed[cell]);
    });
    return {
      changes: write(archive, report, changed),
      expected: [...toldNextYear, ...sums(archive, report, changed)],
    };
  },

  'a cell that its own table tells: the archive leaves it to the table': (archive, report, random) => {
    const rows = ['received', 'carriedIn', 'carriedOut', ...outcomesOf(report.sound.form)];
    const cell = `requests.${random.pick(rows)}.${random.pick(columns)}`;
    const changed = raise(report, [cell], 1 + random.below(30));
    const told = describedAs(report.path, 'table/arithmetic', changed[cell]!, report.sound.figures[cell]);
    return { changes: write(archive, report, changed), expected: [told] };
  },

  'a cell of a report that no sum of its own holds': (archive, report, random) => {
    const cell = `disclosure.${random.pick(['licensing', 'penalties', 'coercion'])}.decisions`;
    const changed = raise(report, [cell], 1 + random.below(90));
    return { changes: write(archive, report, changed), expected: sums(archive, report, changed) };
  },

  'documents in force': (archive, report, random) => {
    const cell = 'disclosure.normativeDocuments.inForce';
    if (report.sound.figures[cell] === undefined) return null;
    const changed = raise(report, [cell], 1 + random.below(9));
    const [last, next] = [-1, 1].map((years) => archive.reportOn(report.agency, report.year + years));
    const own = last?.sound.form === report.sound.form ? report : undefined;
    const told = (other: WrittenReport | undefined, actual: number, expected: number) =>
      other ? [describedAs(other.path, 'archive/in-force', actual, expected)] : [];
    const [wrong, right] = [Number(changed[cell]), figureOf(report, cell)];
    const later = next ? figureOf(next, cell) : 0;
    return {
      changes: write(archive, report, changed),
      expected: [
        ...told(own, wrong, right),
        ...told(next, later, later + wrong - right),
        ...sums(archive, report, changed),
      ],
    };
  },

  'a report that names the next year throughout': (archive, report) => {
    const next = archive.reportOn(report.agency, report.year + 1);
    if (next?.sound.form !== report.sound.form) return null;
    const text = report.text.replace(/20\d\d(?=年)/g, (year) => String(Number(year) + 1));
    return { changes: { [report.path]: text }, expected: twice(next, [report.path, next.path]) };
  },

  'a report that is there twice': (_, report) => {
    const copy = report.path.replace('.md', ' (2).md');
    return { changes: { [copy]: report.text }, expected: twice(report, [report.path, copy]) };
  },

  'a part five that is last year’s': (archive, report) => {
    const last = archive.reportOn(report.agency, report.year - 1);
    if (!last) return null;
    const words = { ...report.sound.words, problems: last.sound.words.problems! };
    return {
      changes: { [report.path]: textOf({ ...report.sound, words }, archive.options) },
      expected: [describedAs(report.path, 'archive/repeated-text', '五、存在的主要问题及改进情况')],
    };
  },

  'a year-on-year change': (archive, report, random) => {
    const match = /(?:增长|下降|增加|减少)(\d+(?:\.\d)?)/.exec(report.text);
    const last = archive.reportOn(report.agency, report.year - 1);
    // Without what was carried in, 收到 may mean two sums, and there is no one right value.
    if (!match || !last || figureOf(report, carriedIn) === 0) return null;
    const right = match[1]!;
    const more = right.includes('.') ? 5 + random.below(60) : 1 + random.below(9);
    const wrong = (Number(right) + more).toFixed(right.split('.')[1]?.length);
    const at = match.index + match[0].length - right.length;
    return {
      changes: { [report.path]: report.text.slice(0, at) + wrong + report.text.slice(at + right.length) },
      expected: [describedAs(report.path, 'narrative/growth', wrong, Number(right))],
    };
  },
};

const carriedIn = 'requests.carriedIn.total';

/** A column's cells of some rows of the table of requests, and the rows' totals. */
function cellsOf(rows: readonly string[], column: string): string[] {
  return rows.flatMap((row) => [`requests.${row}.${column}`, `requests.${row}.total`]);
}

function figureOf({ sound }: WrittenReport, cell: string): number {
  return Number(sound.figures[cell]);
}

function raise(report: WrittenReport, cells: readonly string[], by: number): Figures {
  return Object.fromEntries(cells.map((cell) => [cell, String(figureOf(report, cell) + by)]));
}

function write({ options }: CheckedArchive, { path, sound }: WrittenReport, changed: Figures): Changes {
  return { [path]: textOf({ ...sound, figures: { ...sound.figures, ...changed } }, options) };
}

/** Changed cells are no longer the sum of the report's members, nor what makes its parent's sum. */
function sums(archive: CheckedArchive, report: WrittenReport, changed: Figures): string[] {
  const own = archive.isSum(report)
    ? Object.entries(changed).map(([cell, value]) =>
        describedAs(report.path, rollUp, value, figureOf(report, cell)),
      )
    : [];
  return [...own, ...parentsSums(archive, report, changed)];
}

/** The same of the parent alone: what a summary has more, and holds together, may be the figures of one more member. */
function parentsSums(archive: CheckedArchive, report: WrittenReport, changed: Figures): string[] {
  const parent = archive.reportOn(report.parent, report.year);
  if (!parent) return [];
  return Object.entries(changed).map(([cell, value]) => {
    const sum = figureOf(parent, cell);
    return describedAs(parent.path, rollUp, sum, sum + Number(value) - figureOf(report, cell));
  });
}

const rollUp = 'archive/roll-up';

function twice({ agency, year }: WrittenReport, paths: readonly string[]): string[] {
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  return paths.map((path) => describedAs(path, 'archive/duplicate', title));
}
