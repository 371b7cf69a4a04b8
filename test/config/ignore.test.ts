import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { addIgnore } from '../../server/src/config/addIgnore';
import { ignoreEntry } from '../../server/src/config/ignoreEntry';
import { globOf, matchesGlobs } from '../../server/src/config/matchesGlobs';
import { parseConfig } from '../../server/src/config/parseConfig';
import { removeIgnore } from '../../server/src/config/removeIgnore';
import { configSchema, type AcceptedFinding } from '../../server/src/config/schema';
import { unusedIgnores } from '../../server/src/config/unusedIgnores';
import { usedIgnores } from '../../server/src/config/usedIgnores';
import { checkText } from '../../server/src/features/checkText';
import { applyEdits } from '../../server/src/text/applyEdits';
import { findingsIn } from '../support/check';
import { sampleReport } from '../support/sampleReport';
import { officialForms } from '../support/official';

const entry: AcceptedFinding = {
  rule: 'table/arithmetic',
  file: '2023.md',
  table: 'requests',
  reason: '已公布',
};

function added(text: string): string | null {
  const edits = addIgnore(text, entry);
  return edits && applyEdits(text, edits);
}

const written = '{ "rule": "table/arithmetic", "file": "2023.md", "table": "requests", "reason": "已公布" }';

describe('adding an accepted finding to gongkai.json', () => {
  it('begins a new file', () => {
    expect(added('')).toBe(`{\n  "ignore": [\n    ${written}\n  ]\n}\n`);
  });

  it.each([
    [
      '{\n  // 暂不检查\n  "rules": { "section/topic": "off" } // 议题\n}\n',
      `{\n  // 暂不检查\n  "rules": { "section/topic": "off" }, // 议题\n  "ignore": [\n    ${written}\n  ]\n}\n`,
    ],
    [
      '{ "ignore": [\n  { "rule": "date/late", "file": "a", "reason": "x" }, // 旧的\n]}',
      `{ "ignore": [\n  { "rule": "date/late", "file": "a", "reason": "x" }, // 旧的\n  ${written},\n]}`,
    ],
    ['{ "ignore": [ ] }', `{ "ignore": [\n  ${written}\n ] }`],
  ])('keeps comments, commas and what stands there: %s', (text, expected) => {
    expect(added(text)).toBe(expected);
    expect(parseConfig(expected, 'en', officialForms).config?.ignore).toContainEqual(entry);
  });

  it.each(['{}', '{ "ignore": [] }', '{\r\n\t"form": "disclosure-2021"\r\n}\r\n'])('fits “%s”', (text) => {
    const result = added(text)!;
    expect(parseConfig(result, 'en', officialForms).config?.ignore).toEqual([entry]);
    if (text.includes('\r\n')) expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|^ /m);
  });

  it.each(['{', '[]', '3', '{ "ignore": {} }'])('leaves “%s” alone', (text) => {
    expect(added(text)).toBeNull();
  });
});

describe('removing an entry from gongkai.json', () => {
  const removed = (text: string, at: number) => applyEdits(text, removeIgnore(text, at));

  it.each([
    // The whole line goes, and what is said beside others stays.
    ['{ "ignore": [\n  1, // 一\n  2,\n  3 // 三\n]}', '{ "ignore": [\n  1, // 一\n  3 // 三\n]}'],
    // A remark stays where it stood.
    [
      '{ "ignore": [\n  1,\n  // 二\n  2, // 已改\n  3\n]}',
      '{ "ignore": [\n  1,\n  // 二\n  // 已改\n  3\n]}',
    ],
    // The last one takes the comma of the one before along.
    ['{ "ignore": [\n  1, // 一\n  2\n]}', '{ "ignore": [\n  1 // 一\n]}'],
    ['{ "ignore": [\n  1,\n  2,\n]}', '{ "ignore": [\n  1,\n]}'],
    ['{ "ignore": [1, 2, 3] }', '{ "ignore": [1, 3] }'],
    ['{ "ignore": [1, 2] }', '{ "ignore": [1] }'],
    ['{ "ignore": [1, 2 /* 二 */, 3] }', '{ "ignore": [1, /* 二 */ 3] }'],
    ['{ "ignore": [\r\n  1,\r\n  2,\r\n  3\r\n] }', '{ "ignore": [\r\n  1,\r\n  3\r\n] }'],
  ])('keeps comments, commas and what stands there: %s', (text, expected) => {
    expect(removed(text, 1)).toBe(expected);
  });

  it('takes back what was added', () => {
    for (const text of ['{}', '{ "ignore": [] }', '{\n  "ignore": [\n    1\n  ]\n}\n']) {
      const more = added(text)!;
      const at = text.includes('1') ? 1 : 0;
      expect(parse(removed(more, at))).toEqual({ ignore: at === 1 ? [1] : [] });
    }
  });

  it('that is not there changes nothing', () => {
    for (const text of ['', '{', '{}', '{ "ignore": {} }', '{ "ignore": [1] }'])
      expect(removeIgnore(text, 1)).toEqual([]);
  });
});

describe('an accepted finding', () => {
  const text = sampleReport({ cells: { 'requests.granted.total': '6' } });
  const config = configSchema.parse({
    rules: { 'table/arithmetic': 'off' },
    ignore: [
      { rule: 'table/arithmetic', file: '*.md', reason: 'a' },
      { rule: 'table/arithmetic', table: 'requests', row: 'denied1', reason: 'b' },
      { rule: 'table/arithmetic', file: '2022.md', reason: 'c' },
      { rule: 'date/late', file: '2023.md', reason: 'd' },
    ],
  });

  it('is used where it is found, though its rule is off', () => {
    const used = usedIgnores(findingsIn(text), config, { path: '2023.md', text });
    expect(used.map(({ reason }) => reason)).toEqual(['a']);
  });

  it('is used nowhere in a sound report', () => {
    const sound = sampleReport();
    expect(usedIgnores(findingsIn(sound), config, { path: '2023.md', text: sound })).toEqual([]);
  });

  it('is surely not needed where it names one file, in which that is not found', () => {
    const path = '青溪/2023年(1).md';
    const entries = configSchema.parse({
      rules: { 'table/arithmetic': 'off' },
      ignore: [
        { rule: 'table/arithmetic', file: globOf(path), row: 'granted', reason: 'a' },
        { rule: 'table/arithmetic', file: globOf(path), row: 'denied1', reason: 'b' },
        { rule: 'table/arithmetic', file: '**/*.md', row: 'denied1', reason: 'for many files' },
        { rule: 'table/arithmetic', table: 'requests', row: 'denied1', reason: 'for all files' },
        { rule: 'table/arithmetic', file: 'gone.md', reason: 'for another file' },
        { rule: 'archive/carried-over', file: globOf(path), reason: 'for a finding beside other reports' },
      ],
    });
    const unused = unusedIgnores(findingsIn(text), entries, { path, text });
    expect(unused.map(({ reason }) => reason)).toEqual(['b']);
  });
});

describe('an entry for a finding', () => {
  const faults: readonly (readonly [string, string])[] = [
    ['a cell', sampleReport({ cells: { 'requests.granted.total': '6' } })],
    ['a blank cell', sampleReport({ cells: { 'requests.granted.total': '' } })],
    ['numbers', sampleReport().replace('政府信息公开申请7件', '政府信息公开申请9件，予以公开8件')],
    ['dates', sampleReport().replace('2024年1月22日', '2023年2月30日')],
    ['a section', sampleReport({ without: ['problems'] })],
    ['the fee', sampleReport({ words: { other: '无。' } })],
    ['marks', sampleReport().replaceAll('，', ',')],
    ['a residue', sampleReport().replace('定期', '[bookmark: _GoBack]定期')],
    ['a name', sampleReport().replace('青溪市文化局\n\n2024', '青溪市教育局\n\n2024')],
    ['numbering', sampleReport().replace('（四）', '（六）')],
  ];

  it.each(faults)('on %s accepts it and no finding elsewhere', (_, text) => {
    const found = findingsIn(text);
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) {
      const ignore = [{ ...ignoreEntry(finding, text), file: 'report.md', reason: 'x' }];
      const parsed = parseConfig(JSON.stringify({ ignore }), 'en', officialForms);
      expect(parsed.problems).toEqual([]);
      const left = checkText(text, {
        config: parsed.config!,
        forms: officialForms,
        path: 'report.md',
        isReport: true,
      })!.findings;
      expect(left).toEqual(found.filter((other) => other !== finding));
    }
  });

  it('on a number in a sentence quotes its clause, so that another number is told again', () => {
    const text = sampleReport().replace('政府信息公开申请7件', '政府信息公开申请9件');
    const [finding] = findingsIn(text);
    expect(ignoreEntry(finding!, text)).toEqual({
      rule: 'narrative/count',
      section: 'overview',
      table: 'requests',
      row: 'received',
      column: 'total',
      text: '全年收到政府信息公开申请9件',
    });
  });

  it('on a cell names the cell', () => {
    const text = sampleReport({ cells: { 'requests.granted.total': '6' } });
    expect(ignoreEntry(findingsIn(text)[0]!, text)).toEqual({
      rule: 'table/arithmetic',
      table: 'requests',
      row: 'granted',
      column: 'total',
    });
  });
});

describe('the glob of a path', () => {
  it.each(['2023.md', '市局/2023年(1).md', '[草案]{a}.md', '!重要!.txt', 'a+(b)@(c).md', '*?.md', 'a|b.md'])(
    'selects %s and nothing like it',
    (path) => {
      expect(matchesGlobs(path, [globOf(path)])).toBe(true);
      expect(matchesGlobs(`x${path}`, [globOf(path)])).toBe(false);
      expect(matchesGlobs(path.replace('.', 'x.'), [globOf(path)])).toBe(false);
    },
  );
});
