import { describe, expect, it } from 'vitest';
import { hover } from '../../server/src/features/hover/hover';
import { fromRange } from '../../server/src/features/ranges';
import type { Locale } from '../../server/src/rules/rule';
import type { LayoutId } from '../../server/src/syntax/tree';
import { checked } from '../support/checked';
import { atCursor } from '../support/marked';
import { sampleReport } from '../support/sampleReport';

interface Shown {
  readonly markdown: string;
  /** The words that the hover is on. */
  readonly on: string;
}

function shown(marked: string, locale: Locale = 'zh-cn'): Shown | null {
  const { text, offset } = atCursor(marked);
  const report = checked(text);
  const found = hover(report, offset, locale);
  if (!found) return null;
  const { start, end } = fromRange(report.lines, found.range!);
  return { markdown: (found.contents as { value: string }).value, on: text.slice(start, end) };
}

function onCell(cell: string, written: string, cells = {}, layout: LayoutId = 'tabs'): string {
  return shown(sampleReport({ cells: { ...cells, [cell]: written }, layout }))!.markdown;
}

describe('hover on a cell', () => {
  it.each<LayoutId>(['gfm', 'loose-pipes', 'tabs', 'cell-per-line', 'html', 'aligned'])(
    'names its row and column and shows its sums with their numbers in %s',
    (layout) => {
      const markdown = onCell('requests.granted.naturalPerson', '│4', {}, layout);
      expect(markdown).toBe(
        [
          '**（一）予以公开 · 自然人**：4',
          '- ✓ 本行：总计 5 = 自然人 4（占 80%） + 商业企业 1\n' +
            '- ✓ 本列：办理总计 5 = 予以公开 4（占 80%） + 本机关不掌握相关政府信息 1',
        ].join('\n\n'),
      );
    },
  );

  it('shows both sides of a balance, zeros too', () => {
    expect(onCell('requests.handled.total', '│7')).toContain(
      '- ✓ 本列：本年新收 7 + 上年结转 1 = 办理总计 7 + 结转下年度继续办理 1',
    );
    expect(onCell('requests.carriedOut.business', '│0')).toContain(
      '本年新收 2 + 上年结转 0 = 办理总计 2 + 结转下年度继续办理 0',
    );
  });

  it('marks a sum that is broken, with what its parts make, and one that is open', () => {
    const cells = { 'requests.granted.total': '6' };
    expect(onCell('requests.granted.naturalPerson', '│4', cells)).toContain(
      '- ✗ 本行：总计 6 ≠ 自然人 4 + 商业企业 1 = 5',
    );
    expect(onCell('requests.granted.naturalPerson', '│4', { 'requests.granted.total': '' })).toContain(
      '- ? 本行：总计 空白 = 自然人 4 + 商业企业 1',
    );
  });

  it('says what a blank total comes to', () => {
    const markdown = onCell('requests.granted.total', '│');
    expect(markdown).toContain('**（一）予以公开 · 总计**：空白\n\n按勾稽关系应为 5');
  });

  it('gives the rule for filling it in', () => {
    expect(onCell('requests.carriedIn.total', '│1')).toContain(
      '与上一年度报告的“结转下年度继续办理”逐列一致',
    );
    expect(onCell('disclosure.charges.fees', '│0')).toContain('单位为万元');
  });

  it('names the rows that stand side by side', () => {
    expect(onCell('litigation.review.upheld', '│1')).toContain(
      '**行政复议 · 结果维持**：1\n\n- ✓ 行政复议：总计 1 = 结果维持 1（占 100%）',
    );
  });

  it('speaks English, with the official words', () => {
    const marked = sampleReport({ cells: { 'requests.granted.naturalPerson': '│4' }, layout: 'tabs' });
    expect(shown(marked, 'en')!.markdown).toContain('- ✓ Row: 总计 5 = 自然人 4 (80%) + 商业企业 1');
  });

  it('keeps marks of the text from being Markdown', () => {
    expect(onCell('requests.granted.research', '*│<b>')).toContain('科研机构**：\\*\\<b\\>');
  });
});

it('hover on a row’s label shows its sum and its rule', () => {
  const marked = sampleReport({ layout: 'tabs' }).replace('（二）部分公开', '（二）│部分公开');
  expect(shown(marked)).toEqual({
    on: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    markdown: [
      '**（二）部分公开（区分处理的，只计这一情形，不计其他情形）**',
      '- ✓ 本行：总计 0 = 0',
      '区分处理的申请只计这一情形，不再计入其他情形。',
    ].join('\n\n'),
  });
});

it('hover on a column’s label shows its rule, and nothing where there is none', () => {
  expect(shown(sampleReport().replace('现行有效件数', '│现行有效件数'))).toEqual({
    on: '现行有效件数',
    markdown: '**现行有效件数**\n\n截至报告年度12月31日有效的件数。',
  });
  expect(shown(sampleReport().replace('本年废止件数', '│本年废止件数'))).toBeNull();
});

describe('hover on a heading', () => {
  it('says what the section must cover, and by which document', () => {
    const { markdown, on } = shown(sampleReport().replace('一、总体', '一、│总体'))!;
    expect(on).toBe('一、总体情况');
    expect(markdown).toContain(
      '- 应写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障\n',
    );
    expect(markdown).toContain('不超过 1000 字');
    expect(markdown).toMatch(/依据：\[国办公开办函〔2021〕30号\]\(https:\S+\/docs\/basis\/form-2021\.md\)$/);
  });

  it('names the section’s table', () => {
    expect(shown(sampleReport().replace('三、收到', '三、│收到'), 'en')!.markdown).toContain(
      '- Holds the table “收到和处理政府信息公开申请情况”',
    );
  });

  it('says nothing on a heading below, and in running text', () => {
    expect(shown(sampleReport().replace('（一）主动公开', '（一）│主动公开'))).toBeNull();
    expect(shown(sampleReport().replace('定期清理', '定期│清理'))).toBeNull();
  });
});

describe('hover on a number in a sentence', () => {
  const about = (words: string, cells = {}, locale: Locale = 'zh-cn') =>
    shown(sampleReport({ words: { overview: words }, cells }), locale)!;

  it('shows the readings in the table, and that it agrees', () => {
    expect(about('全年收到政府信息公开申请│7件。')).toEqual({
      on: '7',
      markdown: [
        '在“收到和处理政府信息公开申请情况”表中：',
        '- ✓ 本年新收：7\n- 本年新收＋上年结转：7 + 1 = 8',
        '与表一致',
      ].join('\n\n'),
    });
  });

  it('says that it contradicts', () => {
    expect(about('全年收到政府信息公开申请│9件。').markdown).toMatch(/与表不一致$/);
    expect(about('全年收到政府信息公开申请│9件。', {}, 'en').markdown).toMatch(/Contradicts the table$/);
  });

  it('says where it agrees with what the sums would have, and where they cannot tell', () => {
    const words = '全年收到政府信息公开申请7件，予以公开│5件。';
    expect(about(words, { 'requests.granted.total': '6' }).markdown).toMatch(/按勾稽关系应有的数一致$/);
    expect(about(words, { 'requests.granted.total': '' }).markdown).toMatch(/无法核对$/);
  });

  it('is there for a zero in words', () => {
    expect(about('本年度│未发生政府信息公开行政诉讼。').on).toBe('未发生政府信息公开行政诉讼');
  });
});
