import { readReport } from '../../server/src/binding/readReport';
import type { Report, ReportCell, ReportRow, ReportTable } from '../../server/src/binding/report';
import type { Form } from '../../server/src/forms/schema';
import { checkReport } from '../../server/src/rules';
import type { Finding } from '../../server/src/rules/finding';
import type { LayoutId } from '../../server/src/syntax/tree';
import type { TextRange } from '../../server/src/text/textRange';
import { writeReport, type SoundReport } from '../../test/support/sound/soundReport';
import type { Mark } from '../../test/support/sound/words';

/** A text in which nothing is wrong, and the places where something can be made wrong. */
export interface SoundText {
  readonly name: string;
  readonly layout: LayoutId;
  readonly text: string;
  readonly report: Report;
  readonly marks: readonly Mark[];
  /** What is found although nothing is wrong. */
  readonly findings: readonly Finding[];
  /** The text with its tables written by another form; null where the text is all that there is. */
  readonly rewrite: ((change: (form: Form) => Form) => string) | null;
}

/** A cell that has its place in the text. */
export interface SoundCell {
  readonly table: ReportTable;
  readonly row: ReportRow;
  readonly cell: ReportCell;
  readonly range: TextRange;
}

/** A sound report of ours in one layout. Throws where a cell is not read as it was written. */
export function soundText(sound: SoundReport, layout: LayoutId): SoundText {
  const { text, marks } = writeReport(sound, { layout });
  const report = readReport(text)!;
  const rewrite = (change: (form: Form) => Form) =>
    writeReport(sound, { layout, form: change(sound.form) }).text;
  const written = { name: sound.name, layout, text, report, marks, findings: checkReport(report), rewrite };
  const cells = cellsOf(written).filter(({ row }) => row.origin === 'form');
  for (const { table, cell } of cells) {
    const name = `${table.form.id}.${cell.row}.${cell.column}`;
    if (sound.figures[name] !== cell.text)
      throw new Error(`${sound.name}, ${layout}: ${name} is read as ${cell.text}.`);
  }
  const count = Object.keys(sound.figures).filter((name) => !name.includes('subtotal')).length;
  const read = cells.filter(({ cell }) => cell.column !== 'subtotal').length;
  if (read !== count) throw new Error(`${sound.name}, ${layout}: ${read} of ${count} cells are read.`);
  return written;
}

/** Every cell that has words. */
export function cellsOf({ report }: Pick<SoundText, 'report'>): SoundCell[] {
  return report.tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      block.rows.flatMap((row) =>
        row.cells.flatMap((cell) =>
          cell.state === 'written' && cell.range ? [{ table, row, cell, range: cell.range }] : [],
        ),
      ),
    ),
  );
}
