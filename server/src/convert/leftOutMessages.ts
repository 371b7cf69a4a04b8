import type { Locale } from '../text/locale';
import type { LeftOutKind } from './document';

/** What to say of what a file holds and the report does not, by how often it does. */
export const leftOutMessages: Readonly<
  Record<Locale, Readonly<Record<LeftOutKind, (count: number) => string>>>
> = {
  'zh-cn': {
    picture: (count) => `${count} 张图片未导入；表格如为图片，请照图录入`,
    'text-box': (count) => `${count} 个文本框的文字已放在所在段落之后，请核对位置`,
    header: () => '页眉、页脚中的文字未导入',
    comment: (count) => `${count} 条批注未导入`,
    'tracked-change': () => '修订内容已按“全部接受”处理，请核对',
    'hidden-text': (count) => `${count} 处隐藏文字未导入`,
    contents: () => '目录未导入',
    embedded: (count) => `${count} 个嵌入的文件未导入，请打开后另行复制`,
    'page-part': (count) => `网页上正文以外的 ${count} 行未导入`,
  },
  en: {
    picture: (count) => `pictures left out: ${count}; a table that is a picture has to be typed in`,
    'text-box': (count) =>
      `text boxes put behind the paragraph where they stand: ${count}; see that they fit`,
    header: () => 'words in headers and footers left out',
    comment: (count) => `comments left out: ${count}`,
    'tracked-change': () => 'tracked changes taken as accepted: see that they are meant',
    'hidden-text': (count) => `stretches of hidden text left out: ${count}`,
    contents: () => 'table of contents left out',
    embedded: (count) => `embedded files left out: ${count}; open them and copy what is needed`,
    'page-part': (count) => `lines of the page around the report left out: ${count}`,
  },
};
