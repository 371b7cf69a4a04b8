import type { TextEdit } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { completions } from '../../server/src/features/completion';
import { atCursor } from '../support/marked';
import { checked } from '../support/checked';
import { sampleReport } from '../support/sampleReport';

function offered(marked: string): { readonly labels: string[]; readonly texts: string[] } {
  const { text, offset } = atCursor(marked);
  const items = completions(checked(text), offset);
  return {
    labels: items.map(({ label }) => label),
    texts: items.map(({ textEdit }) => (textEdit as TextEdit).newText),
  };
}

const fourth = '四、政府信息公开行政复议、行政诉讼情况';
const withoutFourth = sampleReport({ without: ['litigation'] });

describe('completion', () => {
  it('offers all six sections in an empty report', () => {
    expect(offered('│').labels.map((label) => label.slice(0, 2))).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
    ]);
  });

  it('offers a missing section in its place, with its blank table', () => {
    const { labels, texts } = offered(withoutFourth.replace('五、存在', '│\n\n五、存在'));
    expect(labels).toEqual([fourth]);
    expect(texts[0]).toContain('未经复议直接起诉');
  });

  it('offers it nowhere else', () => {
    expect(offered(withoutFourth.replace('一、总体', '│\n\n一、总体')).labels).toEqual([]);
    expect(offered(`${withoutFourth}│`).labels).toEqual([]);
  });

  it('goes on from what is typed', () => {
    expect(offered(withoutFourth.replace('五、存在', '## 四│\n\n五、存在')).labels).toEqual([fourth]);
    expect(offered(withoutFourth.replace('五、存在', '现在，四│\n\n五、存在')).labels).toEqual([]);
  });

  it('offers the table that its section lacks', () => {
    const text = `${withoutFourth.slice(0, withoutFourth.indexOf('五、存在'))}${fourth}\n\n│`;
    expect(offered(text).labels).toContain('表格：政府信息公开行政复议、行政诉讼情况');
  });

  it('offers nothing in a whole report', () => {
    expect(offered(sampleReport().replace('五、存在', '│\n\n五、存在')).labels).toEqual([]);
  });
});
