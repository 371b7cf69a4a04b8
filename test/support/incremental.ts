import { recordOf } from '../../server/src/archive/record';
import { defaultConfig } from '../../server/src/config/schema';
import { checkingText, type CheckedText } from '../../server/src/features/checkText';
import { cellsSpokenOf, rangesOf } from '../../server/src/features/statementCells';
import { statementTargets } from '../../server/src/features/target';
import { LineIndex } from '../../server/src/text/lineIndex';
import { finish } from '../../server/src/text/steps';
import type { TextEdit } from '../../server/src/text/textRange';
import { allForms } from './shippedForms';

const options = {
  config: { ...defaultConfig, otherTables: true },
  forms: allForms,
  path: 'report.md',
  isReport: true,
};

/** A text checked afresh. */
export function checkAfresh(text: string): CheckedText {
  return finish(checkingText(new LineIndex(text), options));
}

/** The text after an edit, checked with what is known of it from before. */
export function checkAgain(text: CheckedText, edit: TextEdit): CheckedText {
  return finish(checkingText(text.lines.edited(edit), options, { text, edit }));
}

/** All that a text is found to be, as text, without what is remembered of it. */
export function resultOf({ report, lines }: CheckedText): string {
  const { tables, sections, tree, form, ...rest } = report!.report;
  return JSON.stringify({
    ...rest,
    bound: undefined,
    form: form.id,
    blocks: tree.blocks,
    sections: sections.map(({ form: section, range, passages, body }) => [section.id, range, passages, body]),
    tables: tables.map((table) => [table.form.id, table.range, table.sources, table.blocks, table.extras]),
    findings: report!.findings,
    record: recordOf(report!.report, lines),
    spokenOf: [...statementTargets(report!)].map(({ range, statement }) => [
      range,
      rangesOf(report!.report, statement.table, cellsSpokenOf(statement)),
    ]),
  });
}
