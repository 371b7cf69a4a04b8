import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../server/src/rules/render';
import type { Rule } from '../../server/src/rules/rule';

const rule: Rule = {
  id: 'table/sample',
  severity: 'error',
  title: { 'zh-cn': '', en: '' },
  messages: {
    'zh-cn': { wrong: '{row}应为 {expected}：{sums}', sum: '“{total}”' },
    en: { wrong: '{row} should be {expected}: {sums}', sum: '“{total}”' },
  },
  check: () => [],
};

describe('renderMessage', () => {
  const sums = ['总计', '合计'].map((total) => ({ key: 'sum', facts: { total } }));

  it('fills in facts, and joins lists as the language does', () => {
    const message = { key: 'wrong', facts: { row: '规章', expected: 0, sums } };
    expect(renderMessage(rule, message, 'zh-cn')).toBe('规章应为 0：“总计”、“合计”');
    expect(renderMessage(rule, message, 'en')).toBe('规章 should be 0: “总计”, “合计”');
  });

  it('keeps what it does not know visible', () => {
    expect(renderMessage(rule, { key: 'wrong', facts: { row: 'a' } }, 'en')).toBe(
      'a should be {expected}: {sums}',
    );
    expect(renderMessage(rule, { key: 'other', facts: {} }, 'en')).toBe('other');
    expect(renderMessage(undefined, { key: 'other', facts: {} }, 'en')).toBe('other');
  });
});
