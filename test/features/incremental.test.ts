import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../server/src/config/schema';
import { checkingText, type CheckedText } from '../../server/src/features/checkText';
import { cellsSpokenOf, rangesOf } from '../../server/src/features/statementCells';
import { statementTargets } from '../../server/src/features/target';
import { LineIndex } from '../../server/src/text/lineIndex';
import { finish } from '../../server/src/text/steps';
import type { TextEdit } from '../../server/src/text/textRange';
import { applyEdit, editedReports, editsOf } from '../support/edits';
import { sampleReport } from '../support/sampleReport';

const options = { config: defaultConfig, path: 'report.md', isReport: true };

function check(text: string): CheckedText {
  return finish(checkingText(new LineIndex(text), options));
}

function checkAgain(text: CheckedText, edit: TextEdit): CheckedText {
  return finish(checkingText(text.lines.edited(edit), options, { text, edit }));
}

/** All that a text is found to be, without what is remembered of it. */
function result({ report }: CheckedText) {
  const { tables, sections, tree, form, ...rest } = report!.report;
  return {
    ...rest,
    bound: undefined,
    form: form.id,
    blocks: tree.blocks,
    sections: sections.map(({ form: section, range, passages, body }) => [section.id, range, passages, body]),
    tables: tables.map((table) => [table.form.id, table.range, table.sources, table.blocks, table.extras]),
    findings: report!.findings,
    spokenOf: [...statementTargets(report!)].map(({ range, statement }) => [
      range,
      rangesOf(report!.report, statement.table, cellsSpokenOf(statement)),
    ]),
  };
}

describe('a check of an edited text', () => {
  it('finds what a fresh one finds, whatever was typed before', () => {
    fc.assert(
      fc.property(editedReports, ({ text, actions }) => {
        let checked = check(text);
        for (const { edit, text: edited } of editsOf(text, actions)) {
          checked = checkAgain(checked, edit);
          expect(JSON.stringify(result(checked))).toBe(JSON.stringify(result(check(edited))));
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each(['全年收到', '未收取', '| 5 '])('keeps what a keystroke in “%s” does not touch', (words) => {
    const text = sampleReport({ cells: { 'requests.granted.total': '6' } });
    const at = text.indexOf(words) + 2;
    const edit = { range: { start: at, end: at }, newText: '1' };
    const before = check(text);
    const after = checkAgain(before, edit);
    expect(after.lines.text).toBe(applyEdit(text, edit));
    const known = new Set(before.check!.parts.passages);
    const again = after.check!.parts.passages.filter((passage) => !known.has(passage));
    expect(again.length).toBeLessThanOrEqual(words === '| 5 ' ? 6 : 3);
  });
});
