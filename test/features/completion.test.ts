import { CompletionItemKind, type CompletionItem, type TextEdit } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { completions } from '../../server/src/features/completion/completions';
import { forms } from '../support/official';
import type { LayoutId } from '../../server/src/syntax/tree';
import { pinyinInitials } from '../../server/src/text/pinyin';
import { atCursor } from '../support/marked';
import { findingsIn } from '../support/check';
import { checked } from '../support/checked';
import { sampleReport } from '../support/sampleReport';

function offered(marked: string): CompletionItem[] {
  const { text, offset } = atCursor(marked);
  return completions(checked(text), offset, 'zh-cn');
}

function labels(marked: string): string[] {
  return offered(marked).map(({ label }) => label);
}

function newText({ textEdit }: CompletionItem): string {
  return (textEdit as TextEdit).newText;
}

/** The text with the one proposal of this label taken, as an editor writes it that knows no snippets' stops. */
function take(marked: string, label: string): string {
  const { text, offset } = atCursor(marked);
  const report = checked(text);
  const [item, ...others] = completions(report, offset, 'zh-cn').filter((offer) => offer.label === label);
  if (!item || others.length > 0) throw new Error(`“${label}” is not offered once`);
  const edit = item.textEdit as TextEdit;
  const written = edit.newText.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
  const [start, end] = [report.lines.offsetAt(edit.range.start), report.lines.offsetAt(edit.range.end)];
  return text.slice(0, start) + written + text.slice(end);
}

const fourth = '四、政府信息公开行政复议、行政诉讼情况';
const withoutFourth = sampleReport({ without: ['litigation'] });
const fifth = '五、存在';

describe('sections', () => {
  it('are all offered in an empty report, in their order', () => {
    const numbers = offered('│').map(({ label, sortText }) => `${label.slice(0, 2)} ${sortText!}`);
    expect(numbers).toEqual(['一、 000', '二、 001', '三、 002', '四、 003', '五、 004', '六、 005']);
  });

  it('are offered in their place, with the blank table', () => {
    const [item, ...others] = offered(withoutFourth.replace(fifth, `│\n\n${fifth}`));
    expect(others).toEqual([]);
    expect(item).toMatchObject({ label: fourth, detail: '缺少的部分', kind: CompletionItemKind.Module });
    expect(newText(item!)).toContain('未经复议直接起诉');
  });

  it('are offered nowhere else', () => {
    expect(labels(withoutFourth.replace('一、总体', '│\n\n一、总体'))).not.toContain(fourth);
    expect(labels(`${withoutFourth}│`)).toEqual([]);
  });

  it('go on from what is typed', () => {
    expect(labels(withoutFourth.replace(fifth, `## 四│\n\n${fifth}`))).toEqual([fourth]);
    expect(labels(withoutFourth.replace(fifth, `现在，四│\n\n${fifth}`))).toEqual([]);
  });

  it('are found by their words and by the letters of their pinyin', () => {
    const [first] = offered('ztqk│');
    expect(first!.filterText).toBe('一、总体情况 总体情况 ztqk');
    expect(labels('ztqk│')).toHaveLength(6);
  });

  it('have the marks of the headings that are there', () => {
    const marked = withoutFourth.replaceAll(/^[一二三五六]、/gm, '## $&').replace('## 五', '│\n\n## 五');
    expect(take(marked, fourth)).toContain(`\n## ${fourth}\n`);
  });

  it('say what they are in English too', () => {
    const [item] = completions(checked(''), 0, 'en');
    expect(item!.detail).toBe('A section that is missing');
  });

  it('are not offered in a whole report', () => {
    expect(labels(sampleReport().replace(fifth, `│\n\n${fifth}`))).not.toContain(fourth);
  });
});

describe('a table', () => {
  it('is offered in the section that lacks it', () => {
    const text = `${withoutFourth.slice(0, withoutFourth.indexOf(fifth))}${fourth}\n\n│`;
    expect(labels(text)).toContain('表格：政府信息公开行政复议、行政诉讼情况');
  });
});

describe('topics', () => {
  const whole = sampleReport();
  const third = /（三）政府信息管理.*\n\n/;

  it('are offered in their place, numbered', () => {
    const marked = whole.replace(third, '│\n\n');
    expect(labels(marked)).toContain('（三）政府信息管理');
    expect(findingsIn(take(marked, '（三）政府信息管理'))).toEqual([]);
  });

  it('are not offered elsewhere, nor where they are', () => {
    const without = whole.replace(third, '');
    expect(labels(without.replace('（二）', '│\n\n（二）')).join()).not.toContain('政府信息管理');
    expect(labels(whole.replace('（四）', '│\n\n（四）')).join()).not.toContain('政府信息公开平台建设');
  });

  it('are numbered as the others are', () => {
    const words = `1.主动公开\n\n公开信息。\n\n2.依申请公开\n\n│\n\n4.平台建设\n\n改版专栏。`;
    const marked = sampleReport({ words: { overview: words } });
    expect(labels(marked)).toContain('3.政府信息管理');
  });
});

describe('labels in a table', () => {
  const rows = ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '4.保护第三方合法权益'];

  it.each<LayoutId>(['gfm', 'loose-pipes', 'tabs'])(
    'are those of the rows missing there, in %s',
    (layout) => {
      const lines = sampleReport({ layout }).split('\n');
      const at = lines.findIndex((line) => line.includes(rows[1]!));
      const cells = lines[at]!.replace(rows[1]!, '4.保护│');
      expect(labels(lines.map((line, index) => (index === at ? cells : line)).join('\n'))).toEqual([rows[1]]);
    },
  );

  it('take the place of what is typed', () => {
    const marked = sampleReport().replace(rows[0]!, '│');
    expect(take(marked, rows[0]!).replaceAll(' ', '')).toBe(sampleReport().replaceAll(' ', ''));
  });

  it('are none beside a right label or in the place of a figure', () => {
    expect(labels(sampleReport().replace(rows[1]!, `${rows[1]!}│`))).toEqual([]);
    expect(labels(sampleReport().replace('| 14 ', '| 14│ '))).toEqual([]);
  });

  it('are those of the columns missing in the head', () => {
    expect(labels(sampleReport().replace('科研机构', '科│'))).toEqual(['科研机构']);
    expect(labels(sampleReport().replace('科研机构', '科研机构│'))).toEqual([]);
  });
});

describe("the agency's name", () => {
  it('is offered where its beginning is typed', () => {
    const marked = sampleReport().replace('全年组织', '青溪市│全年组织');
    expect(labels(marked)).toEqual(['青溪市文化局']);
    expect(take(marked, '青溪市文化局')).toContain('青溪市文化局全年组织');
  });

  it('is not offered in the title, nor where it is whole', () => {
    expect(labels(sampleReport().replace('青溪市文化局', '青溪│市文化局'))).toEqual([]);
    expect(labels(sampleReport().replace('全年组织', '青溪市文化局│全年组织'))).toEqual([]);
  });
});

describe('sentences', () => {
  const period = '统计期限';

  it('say the year and the period where the opening does not', () => {
    const marked = sampleReport().replace(/本报告所列数据.*/, '│');
    expect(labels(marked)).toEqual(['编制依据', period]);
    expect(take(marked, period)).toContain('自2023年1月1日起至2023年12月31日止。');
  });

  it('are offered behind a full stop, and not in the middle of a sentence', () => {
    expect(labels(sampleReport().replace(/(本报告所列数据.*)/, '$1│'))).toEqual(['编制依据']);
    expect(labels(sampleReport().replace('本报告所列数据', '本报告│所列数据'))).toEqual([]);
  });

  it('take their figures from the tables', () => {
    const marked = sampleReport().replace(/全年收到政府信息公开申请.*/, '│');
    expect(take(marked, '收到和办理申请')).toContain(
      '全年新收政府信息公开申请7件，上年结转1件，办结7件，结转下年度继续办理1件。',
    );
    expect(labels(marked)).not.toContain('没有申请');
  });

  it('say that there were no applications only where the table does', () => {
    const marked = sampleReport()
      .replace(/全年收到政府信息公开申请.*/, '│')
      .replace(/(一、本年新收.*)\| 7 /, '$1| 0 ');
    expect(labels(marked)).toContain('没有申请');
  });

  it('leave out what a table does not tell', () => {
    const marked = sampleReport()
      .replace(/全年收到政府信息公开申请.*/, '│')
      .replace(/\n\| 四、结转下年度.*/, '');
    expect(labels(marked)).not.toContain('收到和办理申请');
  });

  it('speak of the fee where part six does not', () => {
    const marked = sampleReport({ words: { other: '│' } });
    expect(labels(marked)).toEqual(['信息处理费', '未收取信息处理费']);
    expect(newText(offered(marked)[0]!)).toBe('本年度收取信息处理费的情况：${1:〔请填写〕}。');
    expect(labels(sampleReport().replace('未收取信息处理费。', '未收取信息处理费。│'))).toEqual([]);
  });

  it('are all sound', () => {
    const report = sampleReport({
      words: {
        overview: `（一）主动公开。\n\n（二）依申请公开。\n\n│\n\n（三）政府信息管理。\n\n（四）政府信息公开平台建设。\n\n（五）监督保障。`,
      },
    });
    for (const { label } of offered(report).filter(({ kind }) => kind === CompletionItemKind.Snippet))
      expect(findingsIn(take(report, label)), label).toEqual([]);
    const fourthPart = sampleReport({ words: { litigation: '│' } });
    expect(findingsIn(take(fourthPart, '复议和诉讼'))).toEqual([]);
    const sixthPart = sampleReport({ words: { other: '│' } });
    expect(findingsIn(take(sixthPart, '未收取信息处理费'))).toEqual([]);
    const opening = sampleReport().replace(
      /本报告所列数据.*/,
      '│所列数据的统计期限为2023年1月1日至12月31日。',
    );
    expect(findingsIn(take(opening, '编制依据'))).toEqual([]);
  });
});

it('every official label has its pinyin letters', () => {
  const all = forms.flatMap(({ sections, tables, sentences }) => [
    ...sections.flatMap(({ label, topics }) => [label, ...topics.map((topic) => topic.label)]),
    ...sentences.map(({ label }) => label),
    ...tables.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap(({ rows, columns }) => [...rows, ...columns].map(({ label }) => label)),
    ]),
  ]);
  for (const label of all)
    expect(pinyinInitials(label), label).toHaveLength(label.match(/\p{Script=Han}/gu)?.length ?? 0);
});
