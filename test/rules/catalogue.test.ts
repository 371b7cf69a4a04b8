import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../server/src/archive/catalogue';

const placeholders = (template: string) =>
  [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe.each(allRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('speaks both languages, with the same facts', () => {
    const { 'zh-cn': chinese, en: english } = rule.messages;
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    for (const key of Object.keys(chinese))
      expect(placeholders(english[key]!)).toEqual(placeholders(chinese[key]!));
  });

  it('has a page', () => {
    expect(existsSync(join(import.meta.dirname, `../../docs/rules/${id}.md`))).toBe(true);
  });
});
