import { describe, expect, it } from 'vitest';
import { describeFindings, findingsOf, reportOn } from './archived';

const sentences = [
  '一些科室更新信息不够及时，个别栏目超过一个季度没有新的内容。',
  '政策解读以文字为主，图表和短片偏少，群众读起来费力。',
  '依申请公开的答复文书格式不一，法律依据引用得不够完整。',
  '下一步明确各栏目的责任人，每月检查一次更新情况并通报结果。',
  '对2024年出台的文件逐一配上图表解读，并开设答复文书的培训。',
];
const problems = sentences.join('');

function texts(last: string, own: string, section = 'problems') {
  return {
    '2022.md': reportOn(2022, { words: { [section]: last } }),
    '2023.md': reportOn(2023, { words: { [section]: own } }),
  };
}

const found = ['2023.md archive/repeated-text “五、存在的主要问题及改进情况”'];

describe('archive/repeated-text', () => {
  it('tells that a part is last year’s, and shows it', () => {
    const same = texts(problems, problems);
    expect(describeFindings(same)).toEqual(found);
    const [finding] = findingsOf(same)['2023.md']!;
    expect(finding!.message.facts).toMatchObject({ percent: 100, year: 2022 });
    const line = same['2022.md'].split('\n').findIndex((text) => text.startsWith('五、'));
    expect(finding!.related).toMatchObject([{ report: '2022.md', range: { start: { line } } }]);
  });

  it('does not mind blanks, marks, years, lines and the order of sentences', () => {
    const copied = [...sentences]
      .reverse()
      .map((sentence) => sentence.replaceAll('，', ', ').replace('2024年', '2025 年'))
      .join('\n\n');
    expect(describeFindings(texts(problems, copied))).toEqual(found);
  });

  it('minds numbers and words', () => {
    const [first, ...others] = sentences;
    const changed = (words: string) => [first!.replace('一个季度', words), ...others].join('');
    expect(describeFindings(texts(problems, changed('两个季度')))).toEqual(found);
    const two = changed('两个季度').replace('每月检查一次', '每月检查2次');
    expect(describeFindings(texts(problems, two))).toEqual([]);
  });

  it('allows part one more, since only its figures change', () => {
    const overview = (first: number, second: number) =>
      `（一）主动公开。通过门户网站公开政府信息${first}条，发布政策解读${second}篇。

（二）依申请公开。全年收到政府信息公开申请7件。

（三）政府信息管理。落实信息发布审核制度，明确专人负责，定期清理失效的内容，更新公开目录。

（四）政府信息公开平台建设。在办事大厅设置查阅点，配备自助终端，方便群众查询和获取政府信息。

（五）监督保障。把政府信息公开纳入年度考核，接受社会评议，按规定开展责任追究。`;
    const compare = (own: string) => describeFindings(texts(overview(52, 4), own, 'overview'));
    expect(compare(overview(41, 6))).toEqual([]);
    expect(compare(overview(52, 4))).toEqual(['2023.md archive/repeated-text “一、总体情况”']);
  });

  it('keeps silent on a short part, and where another version of last year’s is different', () => {
    expect(describeFindings(texts(sentences[0]!, sentences[0]!))).toEqual([]);
    const versions = { ...texts(problems, problems), '2022 final.md': reportOn(2022) };
    expect(describeFindings(versions).filter((finding) => finding.includes('repeated'))).toEqual([]);
  });
});
