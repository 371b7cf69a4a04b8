import { describe, expect, it } from 'vitest';
import { ruleById } from '../../../server/src/archive/catalogue';
import { renderMessage } from '../../../server/src/rules/render';
import { applyFix, expectFixes, findingsIn } from '../../support/check';
import { sampleReport } from '../../support/sampleReport';

const sound = sampleReport();

/** The sample report with other figures in its table of requests. */
function withRequests(cells: Readonly<Record<string, string>>): string {
  return sampleReport({
    cells: Object.fromEntries(Object.entries(cells).map(([cell, value]) => [`requests.${cell}`, value])),
  });
}

function messages(text: string): string[] {
  return findingsIn(text).map(({ rule, message }) => renderMessage(ruleById(rule), message, 'zh-cn'));
}

describe('table/arithmetic', () => {
  it('says the value, and which sums it breaks', () => {
    const text = withRequests({ 'unavailable1.naturalPerson': '2' });
    expect(messages(text)).toEqual(['（四）1 · 自然人应为 1，现为 2：本行总计、（七）总计都对不上']);
    expectFixes(text);
  });

  it('names three wrong cells that have nothing in common', () => {
    const cells = {
      'received.research': '5',
      'granted.business': '3',
      'unavailable1.naturalPerson': '4',
    };
    const text = withRequests(cells);
    expect(findingsIn(text)).toMatchObject([
      { anchor: { row: 'received', column: 'research' }, expected: 0 },
      { anchor: { row: 'granted', column: 'business' }, expected: 1 },
      { anchor: { row: 'unavailable1', column: 'naturalPerson' }, expected: 1 },
    ]);
    expectFixes(text);
  });

  it('moves two figures back that stand in each other’s cells', () => {
    const text = withRequests({ 'granted.naturalPerson': '1', 'granted.business': '4' });
    expect(messages(text)).toEqual([
      '（一）予以公开 · 自然人、（一）予以公开 · 商业企业的数填反了：（七）总计对不上',
    ]);
    expect(applyFix(text, findingsIn(text)[0]!.fixes[0]!)).toBe(sound);
  });

  it('moves a run back that stands one cell off', () => {
    const text = withRequests({
      'handled.naturalPerson': '0',
      'handled.business': '5',
      'handled.research': '2',
    });
    const [finding, ...others] = findingsIn(text);
    expect(others).toEqual([]);
    expect(finding!.message.key).toBe('shift');
    expect(applyFix(text, finding!.fixes[0]!)).toBe(sound);
  });

  it('names the candidates of a tie, and prefers none without a reason', () => {
    const text = sampleReport({ cells: { 'litigation.review.corrected': '3' } });
    expect(messages(text)).toEqual([
      '行政复议 · 总计为 1，各项相加为 4，必有填错的数，可能是：①行政复议 · 总计应为 4、②行政复议 · 结果纠正应为 0',
    ]);
    expect(findingsIn(text)[0]!.fixes.map(({ preferred }) => preferred)).toEqual([false, false]);
    expectFixes(text);
  });

  it('prefers the likelier slip in a tie: 21 is 12 with its digits changed', () => {
    const cells = {
      'litigation.direct.upheld': '12',
      'litigation.direct.corrected': '4',
      'litigation.direct.total': '16',
    };
    const text = sampleReport({ cells: { ...cells, 'litigation.direct.upheld': '21' } });
    expect(findingsIn(text)[0]!.fixes[0]).toMatchObject({ preferred: true, edits: [{ newText: '12' }] });
  });

  it('prefers what the text says in a tie', () => {
    const words = {
      litigation: '全年因政府信息公开被申请行政复议2件，维持1件，纠正1件。',
    };
    const cells = { 'litigation.review.corrected': '1', 'litigation.review.total': '7' };
    const text = sampleReport({ words, cells });
    const [finding] = findingsIn(text);
    expect(finding!.fixes[0]).toMatchObject({ preferred: true, edits: [{ newText: '2' }] });
  });

  it('judges a table beyond repair sum by sum, each total once', () => {
    const rows = ['received', 'granted', 'denied1', 'denied3', 'other1', 'other2', 'handled', 'carriedOut'];
    const cells = Object.fromEntries(
      rows.flatMap((row, at) => [
        [`${row}.naturalPerson`, String(at * 7 + 3)],
        [`${row}.total`, String(at * 5 + 1)],
      ]),
    );
    const places = findingsIn(withRequests(cells)).map(({ anchor }) => `${anchor.row} ${anchor.column}`);
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeGreaterThan(4);
  });

  it('is silent where a blank may be the number that is lacking', () => {
    const text = withRequests({ 'granted.naturalPerson': '' });
    expect(findingsIn(text).map(({ rule }) => rule)).toEqual(['table/blank-cell']);
  });
});
