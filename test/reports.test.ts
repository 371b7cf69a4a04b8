import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../server/src/binding/readReport';
import { checkReport } from '../server/src/rules';
import { LineIndex } from '../server/src/text/lineIndex';

/** Published reports that may lie beside the project; each line: severity, rule, first and last line. */
const folder = join(import.meta.dirname, '../../shared/reports');
const isThere = existsSync(folder);
if (!isThere) console.log('Left out: the published reports do not lie beside the project.');

const expected: Readonly<Record<string, readonly string[]>> = {
  '000': ['warning text/conversion-residue 15-15'],
  '001': ['warning narrative/count 8-8', 'error table/shape 209-216', 'warning section/numbering 403-403'],
  '002': [
    'info date/period-missing 1-1',
    'info text/punctuation 4-4',
    'info section/topic 6-6',
    'info section/length 6-6',
    'warning table/collapsed-cells 33-33',
    'warning table/outdated-form 53-53',
    'warning table/collapsed-cells 60-60',
    'warning section/fee 65-65',
    'warning date/issued 67-67',
  ],
  '003': [
    'warning section/numbering 7-7',
    'info table/label 25-25',
    'warning table/outdated-form 33-35',
    'warning text/conversion-residue 393-393',
  ],
  '004': ['info text/broken-line 11-13', 'info text/broken-line 29-31'],
};

describe.runIf(isThere)('published reports', () => {
  const read = (start: string) =>
    readFileSync(
      join(
        folder,
        readdirSync(folder).find((name) => name.startsWith(start))!,
      ),
      'utf8',
    );
  const bound = (start: string) => readReport(read(start))!;

  it.each(Object.keys(expected))('%s shows what it must and nothing else', (start) => {
    const text = read(start);
    const lines = new LineIndex(text);
    const line = (offset: number) => String(lines.positionAt(offset).line + 1);
    const found = checkReport(readReport(text)!).map(
      ({ severity, rule, range }) => `${severity} ${rule} ${line(range.start)}-${line(range.end)}`,
    );
    expect(found).toEqual(expected[start]);
  });

  it('001: the rows behind the glued one are read as if nothing had happened', () => {
    const rows = bound('001').tables[1]!.blocks[0]!.rows;
    const valuesOf = (id: string) => rows.find((row) => row.form.id === id)!.cells.map(({ value }) => value);
    expect(valuesOf('unavailable1')).toEqual([0, 3, 0, 0, 0, 0, null]);
    expect(valuesOf('unavailable2')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(valuesOf('handled')).toEqual([0, 3, 0, 0, 0, 0, 3]);
  });

  it('002: collapsed rows keep their totals, and nothing stands in a guessed column', () => {
    const [, requests, litigation] = bound('002').tables;
    const received = requests!.blocks[0]!.rows[0]!;
    expect(received.cells.map(({ value }) => value)).toEqual([null, null, null, null, null, null, 1]);
    expect(received.unplaced.map(({ text }) => text)).toEqual(['1']);
    expect(litigation!.blocks[0]!.rows.flatMap(({ cells }) => cells.map(({ value }) => value))).toEqual(
      new Array(15).fill(null),
    );
  });

  it('004: the row that lost its leading cells is still （六）3', () => {
    const rows = bound('004').tables[1]!.blocks[0]!.rows;
    expect(rows.find((row) => row.form.id === 'other3')!.cells.map(({ value }) => value)).toEqual([
      0, 0, 0, 0, 0, 0, 0,
    ]);
  });
});
