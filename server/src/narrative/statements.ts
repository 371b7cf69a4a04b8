import type { Report, ReportCell, ReportSection, ReportTable } from '../binding/report';
import { findCell } from '../binding/tables/findCell';
import type { FormReading, FormStatement, FormWording } from '../forms/schema';
import type { TextRange } from '../text/textRange';
import type { Count } from './counts';
import { clausesWithoutCounts, phraseOf, type Phrase } from './phrases';
import { negationIn, speaksOfAnother, speaksOfPart, wordsLeft } from './scope';
import { sentencesOf, type Sentence } from './sentences';
import { findWordings, type Hit } from './wordings';

/** A number in a sentence that states figures of a table. */
export interface Statement {
  /** The numeral; for a zero in words the negation (未收到). */
  readonly range: TextRange;
  readonly sentence: Sentence;
  readonly section: ReportSection;
  readonly table: ReportTable;
  /** What the number may stand for; both equal it where it is exact. */
  readonly least: number;
  readonly most: number;
  readonly value: number;
  /** Written as a numeral, which can be replaced. */
  readonly isNumeral: boolean;
  /** It counts some of the figure only (those by letter), so that it only must not be larger. */
  readonly isPart: boolean;
  /** The figures that it may mean, the usual one first. */
  readonly readings: readonly Reading[];
}

/** A way to read a number: cells added up, others and what the sentence counts apart taken off. */
export interface Reading {
  /** In the form's words: 本年新收＋上年结转 · 总计. */
  readonly name: string;
  readonly plus: readonly ReportCell[];
  readonly minus: readonly ReportCell[];
  readonly apart: number;
}

/** What a reading adds up to; null where a cell is not known. */
export function addUp(
  { plus, minus, apart }: Reading,
  valueOf: (cell: ReportCell) => number | null,
): number | null {
  let sum = -apart;
  for (const [cells, sign] of [
    [plus, 1],
    [minus, -1],
  ] as const) {
    for (const cell of cells) {
      const value = valueOf(cell);
      if (value === null) return null;
      sum += sign * value;
    }
  }
  return sum;
}

const read = new WeakMap<Report, readonly Statement[]>();

/** Every number of the running text that states a figure of a table, in text order; read once for each report. */
export function statementsOf(report: Report): readonly Statement[] {
  let statements = read.get(report);
  if (!statements) read.set(report, (statements = readStatements(report)));
  return statements;
}

/** Makes known what was read of a report's tables elsewhere. */
export function giveStatements(report: Report, statements: readonly Statement[]): void {
  read.set(report, statements);
}

function readStatements(report: Report): Statement[] {
  const kinds = report.form.statements.flatMap((form) => {
    const table = report.tables.find((candidate) => candidate.form.id === form.table);
    return table && !table.unreadable ? [{ form, table }] : [];
  });
  const statements = kinds.flatMap(({ form, table }) => {
    let subject: Subject | null = null;
    return sentencesOf(report).flatMap((sentence) => {
      const reader = new SentenceReader(report, form, table, sentence, subject);
      const found = [...reader.counts(), ...reader.zeros()];
      subject = reader.subject;
      return found;
    });
  });
  return statements.sort((a, b) => a.range.start - b.range.start);
}

/** What a phrase speaks of: rows and columns of the form, each in one or more readings. */
interface Subject {
  readonly rows: readonly FormReading[];
  readonly columns: readonly FormReading[];
  readonly namesColumn: boolean;
}

class SentenceReader {
  /** What the last statement spoke of; 其中 and a bare 维持1件 go on with it. */
  subject: Subject | null;
  private readonly text: string;
  /** The sentence has come to count other things: 受理许可申请300件，办结298件. */
  private isElsewhere = false;

  constructor(
    private readonly report: Report,
    private readonly form: FormStatement,
    private readonly table: ReportTable,
    private readonly sentence: Sentence,
    previous: Subject | null,
  ) {
    this.text = report.tree.text;
    const opens = this.text.slice(sentence.range.start, sentence.range.end);
    const goesOn = /[；;]/.test(this.text[sentence.range.start - 1] ?? '');
    this.subject = goesOn || /^\s*(?:其中|结果)/.test(opens) ? previous : null;
  }

  *counts(): Generator<Statement> {
    const { counts } = this.sentence;
    for (let index = 0; index < counts.length; index++) {
      const phrase = phraseOf(this.text, this.sentence, index, this.report.year);
      const listed = phrase.before.includes('分别') ? this.listed(phrase, index) : null;
      if (listed) {
        yield* listed;
        index += listed.length - 1;
      } else {
        const statement = this.statement(counts[index]!, phrase);
        if (statement) yield statement;
      }
    }
  }

  /** 未收到政府信息公开申请, 无行政复议和行政诉讼案件. */
  *zeros(): Generator<Statement> {
    for (const { words, range, soFar } of clausesWithoutCounts(this.text, this.sentence, this.report.year)) {
      const negation = negationIn(words);
      if (!negation) continue;
      const phrase: Phrase = { before: words.slice(negation.end), after: '', soFar: soFar + words };
      if (speaksOfPart(phrase.before) || !this.isAbout(phrase, true)) continue;
      const hits = findWordings(phrase.before, this.form.rows);
      const rows =
        hits.length > 0
          ? rowsOf(hits, phrase.before).slice(0, isJoined(hits, phrase.before) ? 1 : undefined)
          : negation.isReceipt
            ? this.form.otherwise.rows
            : undefined;
      if (!rows || wordsLeft(phrase.before, this.form, this.report) > 1) continue;
      const columns = this.form.otherwise.columns;
      const readings = columns ? this.readings({ rows, columns, namesColumn: false }, hits) : [];
      const start = range.start + this.text.slice(range.start, range.end).indexOf(negation.words[0]!);
      const zero = { value: 0, least: 0, most: 0, range: { start, end: range.end } };
      if (readings.length > 0) yield this.make(zero, readings, false, false);
    }
  }

  /** 行政复议、行政诉讼分别为1件、2件: as many subjects as counts, each with its own. */
  private listed({ before, soFar }: Phrase, index: number): Statement[] | null {
    const counts = listAt(this.text, this.sentence.counts, index);
    if (!this.isAbout({ before, after: '', soFar }, false)) return null;
    for (const axis of ['rows', 'columns'] as const) {
      const hits = findWordings(before, this.form[axis]);
      if (counts.length < 2 || hits.length !== counts.length) continue;
      return hits.flatMap((hit, at) => {
        const subject = this.subjectOf(axis === 'rows' ? [hit] : [], axis === 'columns' ? [hit] : [], before);
        const readings = subject ? this.readings(subject, [hit]) : [];
        return readings.length > 0 ? [this.make(counts[at]!, readings, true, false)] : [];
      });
    }
    return null;
  }

  private statement(count: Count, phrase: Phrase): Statement | null {
    if (!this.isAbout(phrase, false)) return null;
    const find = (wordings: readonly FormWording[]) => {
      const before = findWordings(phrase.before, wordings);
      return before.length > 0 ? before : findWordings(phrase.after, wordings);
    };
    const rows = find(this.form.rows);
    const columns = find(this.form.columns);
    if (rows.length === 0 && columns.length === 0) return null;
    if (!this.countsObject(rows, phrase)) return null;
    const isNested = phrase.soFar.includes('其中') && this.subject?.namesColumn === true;
    if (isNested && columns.length === 0) return null;
    const subject = this.subjectOf(rows, columns, phrase.before);
    if (!subject) return null;
    this.subject = subject;
    const readings = this.readings(subject, rows);
    return readings.length === 0 ? null : this.make(count, readings, true, isPart(rows, phrase));
  }

  /** Whether a phrase can be about this table at all. */
  private isAbout(phrase: Phrase, isZero: boolean): boolean {
    const around = phrase.before + phrase.after;
    if (this.form.unless.some((word) => around.includes(word))) {
      this.isElsewhere ||= findWordings(around, this.form.rows).length > 0;
      return false;
    }
    if (speaksOfAnother(phrase, this.form, this.report)) return false;
    if (this.form.topic.length === 0) return !isZero;
    if (this.sentence.section.form.table === this.form.table) return true;
    const context = this.sentence.before + phrase.soFar + phrase.after;
    return this.form.topic.some((word) => context.includes(word));
  }

  /** 收到 counts applications only where applications are what was received. */
  private countsObject(rows: readonly Hit[], { before, after }: Phrase): boolean {
    const around = before + after;
    if (this.form.topic.some((word) => around.includes(word))) {
      this.isElsewhere = false;
      return true;
    }
    if (this.isElsewhere) return false;
    const needsObject = rows.some(({ wording }) => wording.counts === 'object');
    return wordsLeft(before, this.form, this.report) <= (needsObject ? 1 : 8);
  }

  private subjectOf(rows: readonly Hit[], columns: readonly Hit[], words: string): Subject | null {
    const { otherwise } = this.form;
    const ofRows = rows.length > 0 ? rowsOf(rows, words) : (this.subject?.rows ?? otherwise.rows);
    const ofColumns =
      columns.length > 0
        ? columns[columns.length - 1]!.wording.readings
        : (otherwise.columns ?? this.columnsOfList(rows));
    if (!ofRows || !ofColumns) return null;
    return { rows: ofRows, columns: ofColumns, namesColumn: columns.length > 0 };
  }

  /** 作出行政许可决定14件，行政处罚决定3件: a row that opens its phrase goes on with the column before. */
  private columnsOfList([first]: readonly Hit[]): readonly FormReading[] | undefined {
    return first?.start === 0 ? this.subject?.columns : undefined;
  }

  private readings({ rows, columns }: Subject, hits: readonly Hit[]): Reading[] {
    const apart = this.countedApart(hits);
    const readings = [...new Set(rows)].flatMap((row) =>
      columns.flatMap((column): Reading[] => {
        const cells = this.cellsOf(row, column);
        const name =
          columns === this.form.otherwise.columns && columns.length === 1
            ? row.name
            : `${row.name} · ${column.name}`;
        return cells ? [{ name, ...cells, apart: 0 }] : [];
      }),
    );
    return [
      ...readings,
      ...apart.flatMap((less) => readings.map((reading) => ({ ...reading, apart: less }))),
    ];
  }

  /** What the sentence counts beside a figure that may leave it out: 已处理2件，申请人撤回1件. */
  private countedApart(hits: readonly Hit[]): number[] {
    const words = hits.flatMap(({ wording }) => wording.apart);
    if (words.length === 0) return [];
    return this.sentence.counts.flatMap((count, index) => {
      const { before, after } = phraseOf(this.text, this.sentence, index, this.report.year);
      return words.some((word) => before.includes(word) || after.includes(word)) ? [count.value] : [];
    });
  }

  /** The cells of some rows and columns; null unless the table has all of them. */
  private cellsOf(rows: FormReading, columns: FormReading): Pick<Reading, 'plus' | 'minus'> | null {
    const plus: ReportCell[] = [];
    const minus: ReportCell[] = [];
    for (const row of rows.ids) {
      for (const column of columns.ids) {
        const cell = findCell(this.table, row.replace('-', ''), column.replace('-', ''));
        if (!cell) return null;
        (row.startsWith('-') === column.startsWith('-') ? plus : minus).push(cell);
      }
    }
    return { plus, minus };
  }

  private make(
    { value, least, most, range }: Pick<Count, 'value' | 'least' | 'most' | 'range'>,
    readings: readonly Reading[],
    isNumeral: boolean,
    isPart: boolean,
  ): Statement {
    const { sentence, table } = this;
    return {
      value,
      least,
      most,
      range,
      sentence,
      section: sentence.section,
      table,
      readings,
      isNumeral,
      isPart,
    };
  }
}

/**
 * Several words that 和 or 、 joins are added up. Otherwise the last one counts, or else one before it; one that says more
 * precisely what the last one says (直接起诉的行政诉讼) stands for it.
 */
function rowsOf(all: readonly Hit[], words: string): readonly FormReading[] {
  const hits = withoutAnswers(all);
  const last = hits[hits.length - 1]!;
  const wordings = [...new Set(hits.map(({ wording }) => wording))];
  if (wordings.length < 2) return last.wording.readings;
  const usual = wordings.map(({ readings }) => readings[0]!);
  if (isJoined(hits, words)) {
    const joined = {
      name: usual.map(({ name }) => name).join('＋'),
      ids: [...new Set(usual.flatMap(({ ids }) => ids))],
    };
    return [joined, ...last.wording.readings];
  }
  const whole = usual[usual.length - 1]!;
  const precise = wordings.find(
    ({ readings: [reading] }) =>
      reading!.ids.length < whole.ids.length && reading!.ids.every((id) => whole.ids.includes(id)),
  );
  return precise?.readings ?? [...last.wording.readings, ...wordings.flatMap(({ readings }) => readings)];
}

/** 予以公开答复3件 speaks of the outcome alone. */
function withoutAnswers(hits: readonly Hit[]): readonly Hit[] {
  const outcome = hits.findIndex(({ wording }) => wording.counts === undefined);
  return hits.filter(
    ({ wording, start }, at) =>
      wording.counts === undefined || outcome < 0 || at < outcome || start > hits[at - 1]!.end,
  );
}

/** 通过网站收到4件, 其中市本级收到2件: some of what was received. */
function isPart(rows: readonly Hit[], { before, soFar }: Phrase): boolean {
  if (speaksOfPart(before)) return !/[共合总]计?/.test(before);
  return (
    soFar.includes('其中') && rows.length > 0 && rows.every(({ wording }) => wording.counts === 'object')
  );
}

/** Verbs are not joined: 办结收到的7件 is one number. */
function isJoined(hits: readonly Hit[], words: string): boolean {
  return (
    new Set(hits.map(({ wording }) => wording)).size > 1 &&
    hits.every(
      ({ wording, start }, at) =>
        wording.counts === undefined &&
        (at === 0 || /[和、及与或]/.test(words.slice(hits[at - 1]!.end, start))),
    )
  );
}

/** The counts from one on that stand side by side: 1件、2件和3件. */
function listAt(text: string, counts: readonly Count[], from: number): readonly Count[] {
  let to = from + 1;
  while (
    to < counts.length &&
    /^\s*[、，,和及与]\s*$/.test(text.slice(counts[to - 1]!.end, counts[to]!.range.start))
  )
    to++;
  return counts.slice(from, to);
}
