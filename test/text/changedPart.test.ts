import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/text/applyEdits';
import { changedPart } from '../../server/src/text/changedPart';

describe('the changed part of a text', () => {
  it.each([
    ['公开36条', '公开35条', 3, '5'],
    ['公开', '公公开', 1, '公'],
    ['公公开', '公开', 1, ''],
    ['', '公开', 0, '公开'],
    ['公开', '', 0, ''],
  ] as const)('from “%s” to “%s” is the least of it', (before, after, start, newText) => {
    const edit = changedPart(before, after)!;
    expect(edit).toMatchObject({ range: { start }, newText });
    expect(applyEdits(before, [edit])).toBe(after);
  });

  it('is nothing where nothing changes', () => {
    expect(changedPart('公开', '公开')).toBeNull();
  });
});
