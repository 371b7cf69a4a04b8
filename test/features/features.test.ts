import { describe, expect, it } from 'vitest';
import { codeActions, fixAllKind } from '../../server/src/features/codeActions';
import { diagnosticsOf } from '../../server/src/features/diagnostics';
import { foldingRanges } from '../../server/src/features/folding';
import { outline } from '../../server/src/features/outline';
import { safeEdits } from '../../server/src/features/safeFixes';
import { summarize } from '../../server/src/features/summary';
import type { Finding, Fix } from '../../server/src/rules/finding';
import { checked } from '../support/checked';
import { sampleReport } from '../support/sampleReport';

const reader = { uri: 'file:///report.md', locale: 'en' } as const;
const wrong = checked(sampleReport({ cells: { 'requests.granted.total': '6' } }));

describe('diagnostics', () => {
  it('carry the rule, its page, the facts and what was added up', () => {
    const [diagnostic] = diagnosticsOf(wrong, reader);
    expect(diagnostic).toMatchObject({
      severity: 1,
      code: 'table/arithmetic',
      source: 'gongkai',
      data: { expected: 5, actual: 6 },
    });
    expect(diagnostic!.codeDescription!.href).toMatch(/table\/arithmetic\.md$/);
    expect(diagnostic!.relatedInformation!.every(({ location }) => location.uri === reader.uri)).toBe(true);
  });
});

describe('code actions', () => {
  const { range } = diagnosticsOf(wrong, reader)[0]!;

  it('offer the fixes of the findings at the cursor', () => {
    const cursor = { start: range.end, end: range.end };
    const actions = codeActions(wrong, { ...reader, range: cursor, only: ['quickfix'] });
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({
      title: 'Change （一）予以公开 · 总计 to 5',
      kind: 'quickfix',
      isPreferred: true,
    });
    expect(actions[0]!.edit!.changes![reader.uri]).toEqual([{ range, newText: '5' }]);
  });

  it('say the version of the text where the editor can use it', () => {
    const [action] = codeActions(wrong, { ...reader, range, version: 7 });
    expect(action!.edit!.documentChanges).toMatchObject([{ textDocument: { uri: reader.uri, version: 7 } }]);
  });

  it('offer nothing elsewhere, and no other kinds than those asked for', () => {
    const start = { line: 0, character: 0 };
    expect(codeActions(wrong, { ...reader, range: { start, end: start } })).toEqual([]);
    expect(codeActions(wrong, { ...reader, range, only: ['refactor.extract'] })).toEqual([]);
  });

  it('never fix a figure all at once', () => {
    expect(codeActions(wrong, { ...reader, range, only: [fixAllKind] })).toEqual([]);
  });
});

describe('safe edits', () => {
  const fix = (start: number, end: number, safety: Fix['safety']): Fix => ({
    title: { key: '', facts: {} },
    preferred: true,
    safety,
    edits: [{ range: { start, end }, newText: '' }],
  });
  const finding = (...fixes: Fix[]): Finding => ({
    rule: 'table/label',
    severity: 'info',
    range: { start: 0, end: 0 },
    message: { key: '', facts: {} },
    anchor: {},
    related: [],
    fixes,
  });

  it('are those that need no look, the first of two that touch, in text order', () => {
    const findings = [
      finding(fix(8, 9, 'safe')),
      finding(fix(3, 5, 'safe')),
      finding(fix(5, 6, 'safe')),
      finding(fix(0, 1, 'needs-a-look')),
    ];
    expect(safeEdits(findings).map(({ range }) => [range.start, range.end])).toEqual([
      [3, 5],
      [8, 9],
    ]);
  });
});

describe('outline', () => {
  it('shows sections, sub-headings, tables and rows', () => {
    const symbols = outline(wrong);
    expect(symbols).toHaveLength(6);
    expect(symbols[0]!.children).toHaveLength(5);
    expect(symbols[2]!.children![0]!.children).toHaveLength(25);
  });
});

describe('folding', () => {
  it('folds each section up to its last words', () => {
    const lines = sampleReport().split('\n');
    const ranges = foldingRanges(wrong).map(({ startLine, endLine }) => [lines[startLine], lines[endLine]]);
    expect(ranges).toContainEqual(['六、其他需要报告的事项', '本年度未收取信息处理费。']);
  });
});

describe('summary', () => {
  it('counts the sums and the findings', () => {
    expect(summarize(wrong)).toEqual({
      form: 'disclosure-2021',
      formTitle: wrong.report.form.title,
      year: 2023,
      sums: { checked: 42, broken: 2 },
      errors: 1,
      warnings: 0,
      infos: 0,
      hints: 0,
    });
  });
});
