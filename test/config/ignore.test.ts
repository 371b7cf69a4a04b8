import { describe, expect, it } from 'vitest';
import { addIgnore } from '../../server/src/config/addIgnore';
import { ignoreEntry } from '../../server/src/config/ignoreEntry';
import { globOf, matchesGlobs } from '../../server/src/config/matchesGlobs';
import { parseConfig } from '../../server/src/config/parseConfig';
import type { AcceptedFinding } from '../../server/src/config/schema';
import { checkText } from '../../server/src/features/checkText';
import { applyEdits } from '../../server/src/text/applyEdits';
import { findingsIn } from '../support/check';
import { sampleReport } from '../support/sampleReport';

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
    expect(parseConfig(expected, 'en').config?.ignore).toContainEqual(entry);
  });

  it.each(['{}', '{ "ignore": [] }', '{\r\n\t"form": "disclosure-2021"\r\n}\r\n'])('fits “%s”', (text) => {
    const result = added(text)!;
    expect(parseConfig(result, 'en').config?.ignore).toEqual([entry]);
    if (text.includes('\r\n')) expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|^ /m);
  });

  it.each(['{', '[]', '3', '{ "ignore": {} }'])('leaves “%s” alone', (text) => {
    expect(added(text)).toBeNull();
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
      const parsed = parseConfig(JSON.stringify({ ignore }), 'en');
      expect(parsed.problems).toEqual([]);
      const left = checkText(text, { config: parsed.config!, path: 'report.md', isReport: true })!.findings;
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
