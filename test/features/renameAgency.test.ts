import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { agencyAt, renameAgency } from '../../server/src/features/renameAgency';
import { checked } from '../support/checked';
import { atCursor } from '../support/marked';
import { sampleReport } from '../support/sampleReport';

const reader = { uri: 'file:///report.md', locale: 'zh-cn' } as const;

function nameAt(marked: string): string | undefined {
  const { text, offset } = atCursor(marked);
  return agencyAt(checked(text), offset)?.placeholder;
}

function renamed(marked: string, newName: string): string {
  const { text, offset } = atCursor(marked);
  const renaming = renameAgency(checked(text), offset, newName, reader);
  if ('problem' in renaming) throw new Error(renaming.problem);
  const document = TextDocument.create(reader.uri, '', 0, text);
  return TextDocument.applyEdits(document, renaming.edit.changes![reader.uri]!);
}

const sample = sampleReport({
  words: { other: '青溪市文化局没有收取信息处理费。市文化局将继续努力。' },
});

describe('renaming the agency', () => {
  it.each([
    ['the title', sample.replace('青溪市文化局2023', '青溪│市文化局2023')],
    ['its end', sample.replace('青溪市文化局2023', '青溪市文化局│2023')],
    ['the text', sample.replace('青溪市文化局没有', '青溪市│文化局没有')],
    ['the signature', sample.replace('青溪市文化局\n', '│青溪市文化局\n')],
    ['the publisher', `发布机构：青溪│市文化局\n\n${sample}`],
  ])('begins in %s', (_, marked) => {
    expect(nameAt(marked)).toBe('青溪市文化局');
  });

  it.each([
    ['a short name', sample.replace('。市文化局将', '。市文│化局将')],
    ['other words', sample.replace('统计期限', '统计│期限')],
  ])('does not begin in %s', (_, marked) => {
    expect(nameAt(marked)).toBeUndefined();
  });

  it('changes every full name and no short one', () => {
    const above = `发布机构：青溪市文化局\n\n${sample}`;
    expect(renamed(above.replace('青溪市文化局2023', '青溪│市文化局2023'), '青溪市文化和旅游局')).toBe(
      above.replaceAll('青溪市文化局', '青溪市文化和旅游局'),
    );
  });

  it('changes a name that is printed with blanks', () => {
    const spaced = sample.replace('青溪市文化局2023', '青溪市 文化局2023');
    expect(renamed(spaced.replace('青溪市文化局没有', '青溪市│文化局没有'), '青溪市档案局')).toBe(
      sample.replaceAll('青溪市文化局', '青溪市档案局'),
    );
  });

  it('leaves a longer name alone that holds this one', () => {
    const other = sample.replace('青溪市文化局\n\n2024', '青溪市文化局执法大队\n\n2024');
    const marked = other.replace('青溪市文化局2023', '青溪│市文化局2023');
    expect(renamed(marked, '青溪市档案局')).toContain('青溪市文化局执法大队\n\n2024');
    expect(nameAt(other.replace('青溪市文化局执法', '青溪│市文化局执法'))).toBe('青溪市文化局执法大队');
  });

  it.each(['', '  ', '青溪市\n文化局', '青溪市文化局。', '青溪 文化局'])('refuses “%s”', (newName) => {
    const { text, offset } = atCursor(sample.replace('青溪市', '青溪│市'));
    const renaming = renameAgency(checked(text), offset, newName, reader);
    expect(renaming).toEqual({ problem: expect.stringContaining('机关名称只能由') as string });
  });

  it('says where there is no name', () => {
    const renaming = renameAgency(checked(sample), sample.indexOf('统计期限'), '青溪市档案局', reader);
    expect(renaming).toEqual({ problem: '这里不是机关名称' });
  });
});
