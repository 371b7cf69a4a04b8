import type { Report, ReportCell, ReportTable } from '../../binding/report';
import { addUp, statementsOf, type Statement } from '../../narrative/statements';
import { rounded } from '../../repair/search';
import { judge, type Fault, type JudgedSum, type RepairChoice } from '../../repair/judge';
import type { CellChange, MovedCells } from '../../repair/moves';
import { takesPart } from '../../repair/sums';
import type { Fix, Message, RelatedRange } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { cellAnchor, cellRange, columnName, placedCell, shortRowName } from '../tableCells';

/** F21, F19: the sums of the form (勾稽关系). One finding for each wrong cell, not one for each broken sum. */
export const tableArithmetic: Rule = {
  id: 'table/arithmetic',
  severity: 'error',
  title: { 'zh-cn': '表内勾稽关系不成立', en: 'A sum of the table does not hold' },
  messages: {
    'zh-cn': {
      wrong: '{row} · {column}应为 {expected}，现为 {actual}：{sums}对不上',
      wrongTwice: '{row} · {column}应为 {expected}，现为 {actual}：{sums}都对不上',
      swap: '{cells}的数填反了：{sums}对不上',
      shift: '{cells}的数错了一格，应依次为 {values}：{sums}对不上',
      tie: '{row} · {column}为 {actual}，各项相加为 {sum}，必有填错的数，可能是：{candidates}',
      broken: '{row} · {column}为 {actual}，各项相加为 {sum}，对不上',
      unbalanced: '{column}：新收与上年结转之和为 {left}，办理总计与结转下年之和为 {right}，两者应相等',
      tiedBalance:
        '{column}：新收与上年结转之和为 {left}，办理总计与结转下年之和为 {right}，两者应相等，必有填错的数，可能是：{candidates}',
      candidate: '{mark}{changes}',
      change: '{row} · {column}应为 {expected}',
      rowSum: '本行总计',
      columnSum: '{total}',
      balance: '“新收＋上年结转＝办理总计＋结转下年”',
      cell: '{row} · {column}',
      sum: '{name}：{left} ≠ {right}',
      set: '把{row} · {column}改为 {expected}',
      move: '把数移回原位：{values}',
      apply: '{changes}',
    },
    en: {
      wrong: '{row} · {column} should be {expected}, not {actual}: it breaks {sums}',
      wrongTwice: '{row} · {column} should be {expected}, not {actual}: it breaks {sums}',
      swap: '{cells} stand in each other’s cells: they break {sums}',
      shift: '{cells} stand one cell off, in order they should be {values}: they break {sums}',
      tie: '{row} · {column} is {actual}, but its parts add up to {sum}: some figure is wrong, perhaps {candidates}',
      broken: '{row} · {column} is {actual}, but its parts add up to {sum}',
      unbalanced:
        '{column}: received and carried in make {left}, handled and carried out make {right}; both should be equal',
      tiedBalance:
        '{column}: received and carried in make {left}, handled and carried out make {right}; both should be equal: some figure is wrong, perhaps {candidates}',
      candidate: '{mark} {changes}',
      change: '{row} · {column} should be {expected}',
      rowSum: 'the total of its row',
      columnSum: '{total}',
      balance: '“received + carried in = handled + carried out”',
      cell: '{row} · {column}',
      sum: '{name}: {left} ≠ {right}',
      set: 'Change {row} · {column} to {expected}',
      move: 'Move the figures back: {values}',
      apply: '{changes}',
    },
  },
  scope: 'table-and-statements',
  *check(report: Report) {
    for (const table of report.tables) {
      const judged = new FaultReader(report, table);
      for (const fault of judge(table).faults) yield* judged.findings(fault);
    }
  },
};

/** More candidates than these are no help. */
const mostCandidates = 6;
const marks = '①②③④⑤⑥';

class FaultReader {
  constructor(
    private readonly report: Report,
    private readonly table: ReportTable,
  ) {}

  *findings(fault: Fault): Generator<RuleFinding> {
    const { broken, certain, moves, choices } = fault;
    const moved = new Set(moves.flatMap(({ changes }) => changes));
    for (const change of certain) if (!moved.has(change)) yield this.wrongCell(change, broken);
    for (const move of moves) yield this.movedCells(move, broken);
    const open = broken.filter((sum) => !isMendedBy(sum, certain));
    // What is certain may mend these and break others, which the choices mend.
    if (choices.length > 0) yield this.tie(open.length > 0 ? open : broken, this.supportedFirst(choices));
    else yield* this.brokenSums(open);
  }

  private wrongCell(change: CellChange, broken: readonly JudgedSum[]): RuleFinding {
    const { cell, value } = change;
    const sums = broken.filter((sum) => takesPart(sum, cell));
    return {
      ...this.at(cell),
      message: {
        key: sums.length > 1 ? 'wrongTwice' : 'wrong',
        facts: { ...this.names(cell), expected: value, actual: cell.value!, sums: this.sumNames(sums) },
      },
      expected: value,
      actual: cell.value!,
      related: this.related(sums),
      fixes: [this.fix([change], true)],
    };
  }

  /** One slip, one finding: on all cells where they stand in one row, else on the first. */
  private movedCells({ move, changes }: MovedCells, broken: readonly JudgedSum[]): RuleFinding {
    const [first, ...others] = changes.map(({ cell }) => cell);
    const last = others[others.length - 1]!;
    const { range, anchor } = this.at(first!);
    const sums = broken.filter((sum) => changes.some(({ cell }) => takesPart(sum, cell)));
    const values = changes.map(({ value }) => value).join('、');
    const cells = changes.map(({ cell }): Message => ({ key: 'cell', facts: this.names(cell) }));
    return {
      range: first!.row === last.row ? { start: range.start, end: this.at(last).range.end } : range,
      anchor,
      message: { key: move, facts: { cells, values, sums: this.sumNames(sums) } },
      expected: changes[0]!.value,
      actual: first!.value!,
      related: this.related(sums),
      fixes: [
        {
          ...this.fix(changes, true),
          title: { key: 'move', facts: { values } },
        },
      ],
    };
  }

  /** Several repairs are equally small: the finding stands on the total that they would mend. */
  private tie(
    open: readonly JudgedSum[],
    choices: readonly (RepairChoice & { isLikeliest: boolean })[],
  ): RuleFinding {
    const sum = open.find(({ kind }) => kind === 'total') ?? open[0]!;
    const total = sum.left[0]!;
    const candidates = choices.slice(0, mostCandidates).map(({ changes }, at): Message => ({
      key: 'candidate',
      facts: { mark: marks[at]!, changes: this.changes('change', changes) },
    }));
    const [best] = choices;
    const change = best!.isLikeliest ? best!.changes.find(({ cell }) => cell === total) : undefined;
    return {
      ...this.at(total),
      message:
        sum.kind === 'balance'
          ? { key: 'tiedBalance', facts: { column: this.names(total).column, ...sides(sum), candidates } }
          : {
              key: 'tie',
              facts: { ...this.names(total), actual: total.value!, sum: sides(sum).right, candidates },
            },
      ...(change ? { expected: change.value } : {}),
      actual: total.value!,
      related: this.related(open),
      fixes: choices
        .slice(0, mostCandidates)
        .map(({ changes, isLikeliest }) => this.fix(changes, isLikeliest)),
    };
  }

  /** A table beyond repair is judged sum by sum, each total once. */
  private *brokenSums(sums: readonly JudgedSum[]): Generator<RuleFinding> {
    const seen = new Set<ReportCell>();
    for (const sum of sums) {
      const total = sum.left[0];
      if (!total || seen.has(total) || !placedCell(this.table, total)) continue;
      seen.add(total);
      yield this.brokenSum(sum, total);
    }
  }

  private brokenSum(sum: JudgedSum, total: ReportCell): RuleFinding {
    const { left, right } = sides(sum);
    const names = this.names(total);
    if (sum.kind === 'balance') {
      const facts = { column: names.column, left, right };
      return { ...this.at(total), message: { key: 'unbalanced', facts }, related: this.related([sum]) };
    }
    return {
      ...this.at(total),
      message: { key: 'broken', facts: { ...names, actual: left, sum: right } },
      expected: right,
      actual: left,
      related: this.related([sum]),
      fixes: [this.fix([{ cell: total, value: right }], false)],
    };
  }

  /** The repair that most numbers of the text agree with, or else the likelier slip, comes first. */
  private supportedFirst(choices: readonly RepairChoice[]): (RepairChoice & { isLikeliest: boolean })[] {
    const cells = new Set(choices.flatMap(({ changes }) => changes.map(({ cell }) => cell)));
    const statements = statementsOf(this.report).filter(({ readings }) =>
      readings.some(({ plus, minus }) => [...plus, ...minus].some((cell) => cells.has(cell))),
    );
    const ranked = choices
      .map((choice) => ({ choice, support: supportOf(choice, statements) }))
      .sort((a, b) => b.support - a.support || a.choice.rank - b.choice.rank);
    const [best, next] = ranked;
    const isAhead = !next || best!.support > next.support || best!.choice.rank < next.choice.rank;
    return ranked.map(({ choice }, at) => ({ ...choice, isLikeliest: at === 0 && isAhead }));
  }

  private changes(key: 'change' | 'set', changes: readonly CellChange[]): Message[] {
    return changes.map(({ cell, value }) => ({ key, facts: { ...this.names(cell), expected: value } }));
  }

  private fix(changes: readonly CellChange[], preferred: boolean): Fix {
    return {
      title: { key: 'apply', facts: { changes: this.changes('set', changes) } },
      preferred,
      safety: 'needs-a-look',
      edits: changes.flatMap(({ cell, value }) =>
        cell.range ? [{ range: cell.range, newText: likeWritten(value, cell.text) }] : [],
      ),
    };
  }

  /** The sums that the finding is about, each with its numbers, at its total. */
  private related(sums: readonly JudgedSum[]): RelatedRange[] {
    return sums.flatMap((sum): RelatedRange[] => {
      const range = sum.left.find((cell) => cell.range)?.range;
      if (!range) return [];
      const facts = { name: this.sumNames([sum]), left: written(sum.left), right: written(sum.right) };
      return [{ range, message: { key: 'sum', facts } }];
    });
  }

  private sumNames(sums: readonly JudgedSum[]): Message[] {
    const names = sums.map((sum): Message => {
      if (sum.kind === 'balance') return { key: 'balance', facts: {} };
      if (sum.forEach === 'row') return { key: 'rowSum', facts: {} };
      return { key: 'columnSum', facts: { total: this.names(sum.left[0]!).row } };
    });
    const isSame = (a: Message, b: Message) => a.key === b.key && a.facts.total === b.facts.total;
    return names.filter((name, at) => names.findIndex((other) => isSame(other, name)) === at);
  }

  private at(
    cell: ReportCell,
  ): Pick<RuleFinding, 'range' | 'anchor'> & { anchor: NonNullable<RuleFinding['anchor']> } {
    const place = placedCell(this.table, cell);
    if (!place) return { range: cell.range!, anchor: { table: this.table.form.id, row: cell.row } };
    return { range: cellRange(place), anchor: cellAnchor(place) };
  }

  /** A value whose column is not known has its row alone for a name. */
  private names(cell: ReportCell): { row: string; column: string } {
    const place = placedCell(this.table, cell);
    if (place) return { row: shortRowName(place.row.form), column: columnName(place.block, cell.column) };
    const row = this.table.blocks.flatMap(({ rows }) => rows).find(({ form }) => form.id === cell.row);
    return { row: row ? shortRowName(row.form) : cell.row, column: cell.text };
  }
}

/** How many numbers of the text would be right after a repair. */
function supportOf({ changes }: RepairChoice, statements: readonly Statement[]): number {
  const values = new Map(changes.map(({ cell, value }) => [cell, value]));
  const mended = (cell: ReportCell) => values.get(cell) ?? cell.value;
  return statements.filter(({ readings, value }) =>
    readings.some((reading) => addUp(reading, mended) === value),
  ).length;
}

function isMendedBy(sum: JudgedSum, changes: readonly CellChange[]): boolean {
  const delta = changes.reduce((all, { cell, value }) => {
    const off = value - cell.value!;
    return all + (sum.left.includes(cell) ? off : 0) - (sum.right.includes(cell) ? off : 0);
  }, 0);
  return rounded(sum.difference + delta) === 0;
}

/** A number with as many decimals as another one is written with, if it needs no more. */
function likeWritten(value: number, text: string): string {
  const [, decimals = ''] = /[.．](\d+)$/.exec(text) ?? [];
  const rewritten = value.toFixed(decimals.length);
  return Number(rewritten) === value ? rewritten : String(value);
}

function sides({ left, right }: JudgedSum): { left: number; right: number } {
  const total = (cells: readonly ReportCell[]) =>
    rounded(cells.reduce((all, cell) => all + (cell.value ?? 0), 0));
  return { left: total(left), right: total(right) };
}

/** The numbers of a sum as they are added up, without the zeros. */
function written(cells: readonly ReportCell[]): string {
  const values = cells.map(({ value }) => value ?? 0).filter((value) => value !== 0);
  return values.length === 0 ? '0' : values.join('＋');
}
