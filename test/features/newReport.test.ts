import { describe, expect, it } from 'vitest';
import { readReport } from '../../server/src/binding/readReport';
import type { WholeReport } from '../../server/src/binding/report';
import { figureOf } from '../../server/src/features/figureOf';
import { nameOf, newReport } from '../../server/src/features/newReport';
import { formOf, official, officialForms } from '../support/official';
import { applyEdits } from '../../server/src/text/applyEdits';
import { cellsOf } from '../../server/src/rules/tableCells';
import type { TextRange } from '../../server/src/text/textRange';
import type { CheckedReport } from '../../server/src/features/checkText';
import { nextCell } from '../../server/src/features/nextCell';
import { fromRange } from '../../server/src/features/ranges';
import { checked } from '../support/checked';
import { findingsIn } from '../support/check';
import { sampleReport } from '../support/sampleReport';
import { civilAffairs2020 } from '../support/sound/civilAffairs2020';
import { writeReport } from '../support/sound/soundReport';
import { completeFigures, type Figures } from '../support/sound/figures';

const agency = '青溪市文化局';
const kind = official.id;

function written(year: number, previous?: string): string {
  return newReport({ agency, year, kind }, officialForms, previous)!;
}

function read(text: string): WholeReport {
  return readReport(text)!;
}

/** What a person does: a figure at every stop of the Tab key, words in the place of every placeholder. */
function fillIn(text: string, figures: Figures): string {
  const report = checked(text);
  const typed = [...cellsOf(report.report)].map(
    ({ table, cell }) => figures[`${table.form.id}.${cell.row}.${cell.column}`]!,
  );
  const stops = report.report.tables.flatMap(({ range }) => stopsIn(report, range));
  expect(stops).toHaveLength(typed.length);
  const edits = stops.map((range, at) => ({ range, newText: typed[at]! }));
  return applyEdits(text, edits).replaceAll('〔请填写〕', '未收取');
}

function stopsIn(report: CheckedReport, { start, end }: TextRange): TextRange[] {
  const stops: TextRange[] = [];
  for (let at = start; ; at = stops.at(-1)!.start) {
    const stop = fromRange(report.lines, nextCell(report, at, 'next')!);
    if (stop.start >= end) return stops;
    stops.push(stop);
  }
}

function rulesIn(text: string): string[] {
  return [...new Set(findingsIn(text).map(({ rule, severity }) => `${rule} ${severity}`))];
}

describe('a new report', () => {
  it.each([2019, 2020, 2021, 2024])('on %i holds what its form asks for', (year) => {
    const report = read(written(year));
    expect(report).toMatchObject({
      year,
      form: { id: formOf(year).id },
      organization: { name: agency },
    });
    expect(report.period).toMatchObject({
      start: { year, month: 1, day: 1 },
      end: { year, month: 12, day: 31 },
    });
    expect(report.sections.map(({ form }) => form.id)).toEqual(report.form.sections.map(({ id }) => id));
    expect(report.sections[0]!.headings).toHaveLength(5);
    expect(report.tables.map(({ form }) => form.id)).toEqual(['disclosure', 'requests', 'litigation']);
    expect([...cellsOf(report)].every(({ cell }) => cell.state === 'blank')).toBe(true);
  });

  it.each([2020, 2024])('on %i has only blanks and placeholders to be told of', (year) => {
    expect(rulesIn(written(year)).sort()).toEqual(['table/blank-cell info', 'text/placeholder warning']);
  });

  it.each([2020, 2024])('on %i is free of findings with figures and words typed in', (year) => {
    const figures = completeFigures(formOf(year), {
      'requests.received': [5, 2],
      'requests.carriedIn': [1],
      'requests.granted': [5, 2],
      'requests.carriedOut': [1],
      'litigation.review': [1],
    });
    expect(findingsIn(fillIn(written(year), figures))).toEqual([]);
  });

  it('is none on a year before the first form', () => {
    expect(newReport({ agency, year: 2018, kind }, officialForms)).toBeNull();
  });
});

describe("last year's report", () => {
  const previous = sampleReport();
  const figures = (text: string) => (name: string) => figureOf(read(text), name);

  it('carries its figures over, column by column', () => {
    const [last, now] = [figures(previous), figures(written(2024, previous))];
    for (const { id } of formOf(2024).tables[1]!.blocks[0]!.columns)
      expect(now(`requests.carriedIn.${id}`)).toBe(last(`requests.carriedOut.${id}`));
    expect(now('requests.carriedIn.total')).toBe(1);
    expect(now('disclosure.normativeDocuments.inForce')).toBe(9);
    expect(now('disclosure.normativeDocuments.issued')).toBeNull();
    expect(now('requests.received.total')).toBeNull();
  });

  it('leaves blank what it leaves blank', () => {
    const blank = previous.replace(/(\| 四、结转下年度.*?)1( +\|)/, '$1 $2');
    const now = figures(written(2024, blank));
    expect(now('requests.carriedIn.naturalPerson')).toBeNull();
    expect(now('requests.carriedIn.business')).toBe(0);
  });

  it('carries no documents over from the form of 2019', () => {
    const last = writeReport(civilAffairs2020).text;
    const now = newReport({ ...nameOf(read(last))!, year: 2021 }, officialForms, last)!;
    expect(figures(now)('requests.carriedIn.total')).toBe(figures(last)('requests.carriedOut.total'));
    expect(figures(now)('disclosure.normativeDocuments.inForce')).toBeNull();
  });

  it('is not that of another agency or year', () => {
    expect(written(2025, previous)).toBe(written(2025));
    expect(written(2024, previous.replaceAll(agency, '青禾市文化局'))).toBe(written(2024));
    expect(written(2024, '会议记录')).toBe(written(2024));
  });
});

it('a text is named by its agency and year', () => {
  expect(nameOf(read(sampleReport()))).toEqual({ agency, year: 2023, kind });
});
