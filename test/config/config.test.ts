import { describe, expect, it } from 'vitest';
import { applyConfig, settleFindings } from '../../server/src/config/applyConfig';
import { matchesGlobs } from '../../server/src/config/matchesGlobs';
import { parseConfig } from '../../server/src/config/parseConfig';
import { configSchema } from '../../server/src/config/schema';
import { chooseLocale, defaultSettings, parseSettings } from '../../server/src/config/settings';
import type { Finding } from '../../server/src/rules/finding';
import { officialForms } from '../support/official';

describe('parseConfig', () => {
  it('allows comments, trailing commas and an empty file', () => {
    const { config, problems } = parseConfig(
      '{ // why\n "rules": { "table/label": "off", }, }',
      'en',
      officialForms,
    );
    expect(problems).toEqual([]);
    expect(config!.rules).toEqual({ 'table/label': 'off' });
    expect(parseConfig('', 'en', officialForms).config).toEqual(configSchema.parse({}));
  });

  it.each([
    ['{ "rules": { "table/lable": "off" } }', '"table/lable"', 'There is no such setting: rules.table/lable'],
    [
      '{ "rules": { "table/label": "fatal" } }',
      '"fatal"',
      'rules.table/label has to be one of: error, warning',
    ],
    ['{ "colour": 1 }', '1', 'There is no such setting: colour'],
    ['{ "files": 3 }', '3', 'files has a wrong value, it has to be: a list in [ ]'],
    ['{ "form": "mine" }', '"mine"', 'form: there is no form “mine”, there are: disclosure-2021'],
    [
      '{ "ignore": [{ "rule": "table/label", "file": "a" }] }',
      '{ "rule": "table/label", "file": "a" }',
      'ignore (item 1).reason is missing',
    ],
    [
      '{ "ignore": [{ "rule": "table/label", "reason": "x" }] }',
      '{ "rule": "table/label", "reason": "x" }',
      'ignore (item 1) has to say what it accepts: file, table',
    ],
    ['{ "rules": [ }', '}', 'Not valid JSON'],
  ])('says what is wrong and where: %s', (text, place, message) => {
    const { config, problems } = parseConfig(text, 'en', officialForms);
    expect(config).toBeNull();
    const [{ range, message: said } = { range: { start: 0, end: 0 }, message: '' }] = problems;
    expect(said).toContain(message);
    if (place.startsWith('"table')) expect(text.slice(range.start)).toContain('"off"');
    else expect(text.slice(range.start, range.end)).toBe(place);
  });

  it.each([
    ['{ "colour": 1 }', '没有这项设置：colour'],
    ['{ "ignore": [{ "rule": "date/late", "file": "a" }] }', '缺少 ignore（第 1 项）.reason'],
    [
      '{ "ignore": [{ "rule": "date/late", "reason": "x" }] }',
      'ignore（第 1 项）要说明接受的是哪一处：file、table、section 或 text',
    ],
    ['{ "files": [""] }', 'files（第 1 项）不能为空'],
  ])('says what is wrong with %s in Chinese', (text, message) => {
    expect(parseConfig(text, 'zh-cn', officialForms).problems[0]!.message).toBe(message);
  });
});

describe('applyConfig', () => {
  const text = '甲办公室。乙办公室。';
  const finding: Finding = {
    rule: 'table/arithmetic',
    severity: 'error',
    range: { start: 5, end: 6 },
    message: { key: 'wrong', facts: {} },
    anchor: { table: 'requests', row: 'granted', column: 'total', section: 'requests' },
    related: [],
    fixes: [],
  };
  const rule = 'table/arithmetic';
  const accept = (entry: object) =>
    applyConfig([finding], configSchema.parse({ ignore: [{ rule, reason: '…', ...entry }] }), {
      path: 'a/b.md',
      text,
    });

  it('sets severities and turns rules off', () => {
    const apply = (severity: string) =>
      applyConfig([finding], configSchema.parse({ rules: { [rule]: severity } }), { path: 'a.md', text });
    expect(apply('hint').map(({ severity }) => severity)).toEqual(['hint']);
    expect(apply('off')).toEqual([]);
  });

  it.each([
    [{ table: 'requests' }],
    [{ table: 'requests', row: 'granted', column: 'total' }],
    [{ section: 'requests' }],
    [{ text: '乙办公室' }],
    [{ file: 'a/*.md' }],
    [{ file: '**/b.md', text: '乙' }],
  ])('accepts what is meant: %o', (entry) => {
    expect(accept(entry)).toEqual([]);
  });

  it.each([
    [{ table: 'requests', row: 'granted', column: 'business' }],
    [{ section: 'other' }],
    [{ text: '甲办公室' }],
    [{ text: '丙' }],
    [{ file: 'b.md' }],
    [{ table: 'requests', rule: 'table/shape' }],
  ])('accepts nothing else: %o', (entry) => {
    expect(accept(entry)).toEqual([finding]);
  });

  it('keeps what is accepted apart, with the reason', () => {
    const config = configSchema.parse({ ignore: [{ rule, table: 'requests', reason: '已公布' }] });
    const other = { ...finding, anchor: { table: 'litigation' } };
    expect(settleFindings([finding, other], config, { path: 'a.md', text })).toEqual([
      { finding, accepted: '已公布' },
      { finding: other, accepted: null },
    ]);
  });
});

describe('matchesGlobs', () => {
  it.each([
    ['reports/1.md', ['reports/**'], true],
    ['other/1.md', ['reports/**'], false],
    ['reports/draft.md', ['reports/**', '!**/draft.md'], false],
    ['1.md', ['!**/draft.md'], true],
    ['报告/2023年.md', ['报告/*.md'], true],
  ])('%s %o', (path, globs, expected) => {
    expect(matchesGlobs(path, globs)).toBe(expected);
  });
});

describe('settings', () => {
  it('have their defaults, and a broken one has its own', () => {
    expect(parseSettings(null)).toEqual({ settings: defaultSettings, broken: [] });
    expect(parseSettings({ locale: 'en' }).settings.locale).toBe('en');
    expect(parseSettings({ locale: 3 })).toEqual({ settings: defaultSettings, broken: ['locale'] });
  });

  it('are nested, and a broken one leaves its neighbours', () => {
    const { settings, broken } = parseSettings({
      inlayHints: { totals: 'no', names: true },
      codeLens: { enable: null },
      trace: { server: 'off' },
    });
    expect(settings).toEqual({ ...defaultSettings, inlayHints: { totals: true, names: true } });
    expect(broken).toEqual(['inlayHints.totals']);
    expect(parseSettings({ inlayHints: 5 })).toEqual({ settings: defaultSettings, broken: ['inlayHints'] });
  });

  it.each([
    ['auto', 'zh-CN', 'zh-cn'],
    ['auto', 'zh-tw', 'zh-cn'],
    ['auto', 'de', 'en'],
    ['auto', undefined, 'zh-cn'],
    ['en', 'zh-cn', 'en'],
  ] as const)('locale %s in an editor in %s: %s', (setting, editor, expected) => {
    expect(chooseLocale(setting, editor)).toBe(expected);
  });
});
