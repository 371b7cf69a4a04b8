import type { Locale } from '../text/locale';

/** Why nothing can be made of a file. */
export type Problem =
  /** Cut short or changed on its way: what is there cannot be read to its end. */
  | 'damaged'
  /** An Office file with a password. */
  | 'encrypted'
  /** A binary file of Word 97 or WPS. */
  | 'old-word'
  /** A workbook, slides, or another kind of office file. */
  | 'other-office'
  | 'pdf'
  | 'rtf'
  /** A web page saved in one file with its pictures, or Word's own XML. */
  | 'single-file-page'
  | 'word-xml'
  /** More than a report can be: read no further, so that memory stays bounded. */
  | 'too-large'
  | 'too-deep'
  /** Neither text nor anything else that is known. */
  | 'undecodable'
  /** There is no word in it. */
  | 'empty';

/** What is wrong with a file, and what to do. */
export const problemMessages: Readonly<Record<Locale, Readonly<Record<Problem, string>>>> = {
  'zh-cn': {
    damaged: '文件已损坏或不完整，请重新下载或复制；能用 Word 打开的，另存为 .docx 后再试',
    encrypted: '文件设有密码，请在 Word 中打开，取消密码并另存为 .docx 后再试',
    'old-word': '这是旧版 .doc 或 WPS 文件，请在 Word 或 WPS 中打开，另存为 .docx 后再试',
    'other-office': '这不是 Word 文档，请把报告放入 Word，另存为 .docx 后再试',
    pdf: '不能读取 PDF，请使用生成它的 Word 文档或网页',
    rtf: '这是 RTF 文件，请在 Word 中打开，另存为 .docx 后再试',
    'single-file-page': '这是单个文件的网页（.mht），请在浏览器中打开，另存为“网页，仅 HTML”后再试',
    'word-xml': '这是 Word XML 文件，请在 Word 中打开，另存为 .docx 后再试',
    'too-large': '文件内容过大（解压后超过 200 MB 或文字超过 1600 万字），未读取',
    'too-deep': '文件嵌套层次过多，不是正常的文档，未读取',
    undecodable: '无法识别文字编码，不是文本、网页或 Word 文档',
    empty: '文件中没有文字；如果内容是图片，请录入文字后再试',
  },
  en: {
    damaged:
      'the file is damaged or incomplete: download or copy it again, or if Word opens it, save it as .docx',
    encrypted: 'the file has a password: open it in Word, remove the password and save it as .docx',
    'old-word': 'this is an old .doc or WPS file: open it in Word or WPS and save it as .docx',
    'other-office': 'this is no Word document: put the report into Word and save it as .docx',
    pdf: 'PDF cannot be read: use the Word document or the web page that it was made from',
    rtf: 'this is an RTF file: open it in Word and save it as .docx',
    'single-file-page':
      'this is a web page in a single file (.mht): open it in a browser and save it as “Webpage, HTML only”',
    'word-xml': 'this is a Word XML file: open it in Word and save it as .docx',
    'too-large':
      'the file holds too much (more than 200 MB unpacked, or 16 million characters) and was not read',
    'too-deep': 'the file is nested too deeply to be a document, and was not read',
    undecodable: 'its encoding cannot be told: it is no text, web page or Word document',
    empty: 'there are no words in the file: if they are in a picture, type them in first',
  },
};

/** Ends the reading of a file. It never leaves `convert`: callers get the problem as data. */
export class Unreadable extends Error {
  constructor(readonly problem: Problem) {
    super(problem);
  }
}
