import { describe, expect, it } from 'vitest';
import { wordCount } from '../../../server/src/text/wordCount';
import { applyFix, check, expectFixes, findingsIn } from '../../support/check';
import { sampleReport } from '../../support/sampleReport';

const sound = sampleReport();
const sections = ['overview', 'disclosure', 'requests', 'litigation', 'problems', 'other'];

function found(text: string): string[] {
  return findingsIn(text).map(({ rule }) => rule);
}

describe('section/missing', () => {
  it.each(sections)('%s is missed, once, and put back in its place', (id) => {
    const text = sampleReport({ without: [id] });
    const findings = findingsIn(text);
    expect(findings).toMatchObject([{ rule: 'section/missing', severity: 'error', anchor: { section: id } }]);
    expectFixes(text);
    const fixed = applyFix(text, findings[0]!.fixes[0]!);
    const heading = (label: string) => fixed.indexOf(label);
    expect(
      heading('一、') < heading('二、') &&
        heading('二、') < heading('三、') &&
        heading('三、') < heading('四、'),
    ).toBe(true);
    expect(heading('四、') < heading('五、') && heading('五、') < heading('六、')).toBe(true);
  });

  it('gives later sections their numbers back where they closed the gap', () => {
    expectFixes(sampleReport({ without: ['problems'] }).replace('六、', '五、'));
  });

  it('writes the heading with the marks of the others, and the text’s line ends', () => {
    const marked = sampleReport({ without: ['problems'] }).replace(/^([一二三四六]、)/gm, '## $1');
    const text = marked.replaceAll('\n', '\r\n');
    expect(applyFix(text, findingsIn(text)[0]!.fixes[0]!)).toContain(
      '\r\n## 五、存在的主要问题及改进情况\r\n',
    );
  });

  it.each([
    ['in bold', sound.replace('五、存在的主要问题及改进情况', '**五、存在的主要问题及改进情况**')],
    ['with blanks inside', sound.replace('五、存在', '五、 存 在')],
    ['without numbers', sound.replace(/^[一二三四五六]、/gm, '')],
    [
      'with its text on the same line',
      sound.replace('六、其他需要报告的事项\n\n', '六、其他需要报告的事项。'),
    ],
    ['in the notice’s own words', sound.replace('二、主动公开', '二、行政机关主动公开')],
    ['as Markdown headings', sound.replace(/^([一二三四五六]、)/gm, '## $1')],
  ])('a section %s is there', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('section/order, section/duplicate, section/empty, section/heading', () => {
  it('blames the one section that moved', () => {
    const [five, six, end] = [
      sound.indexOf('五、'),
      sound.indexOf('六、'),
      sound.indexOf('青溪市文化局\n\n2024'),
    ];
    expect(
      found(sound.slice(0, five) + sound.slice(six, end) + sound.slice(five, six) + sound.slice(end)),
    ).toEqual(['section/order']);
  });

  it('reports the second of two', () => {
    check(sound.replace('六、', '五、⟦存在的主要问题及改进情况⟧{section/duplicate}\n\n又一遍。\n\n六、'));
  });

  it('reports a heading with nothing under it', () => {
    check(
      sound.replace(
        '六、其他需要报告的事项\n\n本年度未收取信息处理费。',
        '六、⟦其他需要报告的事项⟧{section/empty}',
      ),
    );
  });

  it('recognises a renamed section by its place and offers the official heading', () => {
    const text = sound.replace('五、存在的主要问题及改进情况', '五、下一步打算');
    expect(found(text)).toEqual(['section/heading']);
    expectFixes(text);
  });
});

describe('section/numbering', () => {
  it.each([
    ['another style', sound.replace('六、其他', '⟦6、⟧{section/numbering}其他')],
    ['a repeat', sound.replace('（四）政府', '⟦（三）⟧{section/numbering}政府')],
    ['a skip', sound.replace('（五）监督', '⟦（六）⟧{section/numbering}监督')],
    ['a stray style with the missing number', sound.replace('（一）主动', '⟦（1）⟧{section/numbering}主动')],
    [
      'a repeat in the text',
      sound.replace('政策解读', '一是甲，二是乙，⟦二是⟧{section/numbering}丙，三是丁。政策解读'),
    ],
  ])('%s is one finding', (_, marked) => {
    check(marked);
    expectFixes(marked.replace(/⟦([^⟧]*)⟧\{[^}]*\}/, '$1'));
  });

  it.each([
    ['a list inside a list', '一是甲：一是子，二是丑；二是乙。'],
    ['words that end in 一是', '统一是关键，之一是培训，唯一是人手。二是后话。'],
    ['two lists', '问题：一是甲，二是乙。措施：一是丙，二是丁，三是戊。'],
  ])('%s is sound', (_, words) => {
    check(sound.replace('政策解读', `${words}政策解读`));
  });
});

describe('section/topic and section/fee', () => {
  it('misses a topic that neither a heading nor the text speaks of', () => {
    const text = sound.replace(/（五）监督保障。[^\n]*\n/, '');
    expect(found(text)).toEqual(['section/topic']);
    expectFixes(text);
  });

  it('misses the fee in part six from the reports on 2021 on', () => {
    const text = sound.replace('本年度未收取信息处理费。', '无。');
    check(text.replace('无。', '⟦无。⟧{section/fee}'));
    expectFixes(text);
  });

  it('accepts a fee in other words', () => {
    check(sound.replace('本年度未收取信息处理费。', '（一）依申请公开收费情况：全年没有收费。'));
  });
});

describe('section/length', () => {
  /** The sample with so many characters in part one. */
  const long = (count: number, text = sound) => {
    const heading = '一、总体情况\n\n';
    const [start, end] = [text.indexOf(heading) + heading.length, text.indexOf('（一）主动公开')];
    const own = wordCount(text.slice(end, text.indexOf('\n\n二、')));
    return `${text.slice(0, start)}${'公'.repeat(count - own - 1)}。\n\n${text.slice(end)}`;
  };

  it('a part one of more than a thousand characters is worth a look', () => {
    expect(findingsIn(long(1001))).toMatchObject([
      { rule: 'section/length', severity: 'info', message: { facts: { count: 1001, limit: 1000 } } },
    ]);
  });

  it.each([
    ['a thousand characters', long(1000)],
    ['blanks between them', long(1000).replaceAll('公公', '公　 公')],
    ['a word of many letters', long(999).replace('公公', `公${'x'.repeat(99)}公`)],
    ['a long part five', sound.replace('政策解读', `${'公'.repeat(1200)}。政策解读`)],
  ])('%s is not', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('the form of before does not ask for it', () => {
    const text = long(1500).replaceAll('2023年', '2020年').replace('2024年1月', '2021年1月');
    expect(found(text)).not.toContain('section/length');
  });
});
