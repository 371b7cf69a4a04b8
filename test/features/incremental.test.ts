import { describe, expect, it } from 'vitest';
import { applyEdit } from '../support/edits';
import { checkAfresh, checkAgain } from '../support/incremental';
import { sampleReport } from '../support/sampleReport';

describe('a check of an edited text', () => {
  it.each(['全年收到', '未收取', '| 5 '])('keeps what a keystroke in “%s” does not touch', (words) => {
    const text = sampleReport({ cells: { 'requests.granted.total': '6' } });
    const at = text.indexOf(words) + 2;
    const edit = { range: { start: at, end: at }, newText: '1' };
    const before = checkAfresh(text);
    const after = checkAgain(before, edit);
    expect(after.lines.text).toBe(applyEdit(text, edit));
    const known = new Set(before.check!.parts.passages);
    const again = after.check!.parts.passages.filter((passage) => !known.has(passage));
    expect(again.length).toBeLessThanOrEqual(words === '| 5 ' ? 6 : 3);
  });
});
