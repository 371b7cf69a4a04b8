import { linkSync, readFileSync, symlinkSync } from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { CommandLine } from '../support/commandLine';
import { extracted } from '../support/extracted';
import { sampleReport } from '../support/sampleReport';
import { paragraph, wordFile } from '../support/wordFile';

const commandLine = new CommandLine();
const sound = sampleReport();

function convert(...args: readonly string[]) {
  return commandLine.run(['convert', ...args]);
}

function read(name: string): Buffer {
  return readFileSync(commandLine.path(name));
}

beforeEach(() => {
  commandLine.clear();
  commandLine.write('report.md', sound);
});

afterAll(() => {
  commandLine.remove();
});

describe('convert', () => {
  it('writes a Word document, and reads it again', () => {
    expect(convert('--to', 'docx', '-o', 'report.docx', 'report.md')).toEqual({
      code: 0,
      out: '',
      lines: [''],
      errors: [],
    });
    expect(read('report.docx').subarray(0, 2).toString()).toBe('PK');
    const { code, out } = convert('--to', 'md', 'report.docx');
    expect(code).toBe(0);
    expect(out).toMatch(/^# 青溪市文化局2023年政府信息公开工作年度报告\n/);
    expect(extracted(out)).toEqual(extracted(sound));
  });

  it('writes a web page, and reads one in an old encoding', () => {
    const { out } = convert('--to', 'html', 'report.md');
    expect(out).toMatch(/^<!DOCTYPE html>\n/);
    commandLine.write('report.html', iconv.encode(out.replace('utf-8', 'gb2312'), 'gb18030'));
    expect(extracted(convert('--to', 'md', 'report.html').out)).toEqual(extracted(sound));
  });

  it('writes the tables alone, with Excel’s mark of UTF-8 in a file', () => {
    expect(convert('--to', 'tsv', 'report.md').out).toMatch(
      /^二、主动公开政府信息情况\n第二十条第（一）项\t\t\t\n/,
    );
    expect(convert('--to', 'csv', 'report.md').out).toMatch(/^二、主动公开政府信息情况\r\n/);
    convert('--to', 'csv', '-o', 'tables.csv', 'report.md');
    expect(read('tables.csv').toString()).toMatch(/^\ufeff二、主动公开/);
  });

  it('reads standard input', () => {
    const input = Buffer.from(wordFile({ body: paragraph('全年公开36条。') }));
    expect(commandLine.run(['convert', '--to', 'md', '-'], { input }).out).toBe('全年公开36条。\n');
  });

  it('says what is left out, and converts all the same', () => {
    const body = paragraph('<w:r><w:t>收到7件。</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r>');
    commandLine.write('report.docx', Buffer.from(wordFile({ body })));
    expect(convert('--to', 'md', 'report.docx')).toMatchObject({
      code: 0,
      out: '收到7件。\n',
      errors: ['report.docx: 1 条批注未导入'],
    });
    expect(convert('--to', 'md', '--locale', 'en', 'report.docx').errors).toEqual([
      'report.docx: comments left out: 1',
    ]);
  });
});

describe('convert refuses, in one line and with exit 2,', () => {
  const refused = (...args: readonly string[]) => {
    const { code, out, errors } = convert(...args);
    expect({ code, out, lines: errors.length }).toEqual({ code: 2, out: '', lines: 1 });
    return errors[0];
  };

  it('to write over the file that it reads, by whatever name', () => {
    commandLine.write('report.docx', Buffer.from(wordFile({ body: paragraph('甲') })));
    const before = read('report.docx');
    linkSync(commandLine.path('report.docx'), commandLine.path('linked.docx'));
    symlinkSync('report.docx', commandLine.path('shown.docx'));
    for (const output of ['report.docx', './report.docx', 'linked.docx', 'shown.docx']) {
      expect(refused('--to', 'docx', '-o', output, 'report.docx')).toBe(
        `${output}: 这是要转换的文件本身，请换一个文件名`,
      );
    }
    expect(read('report.docx')).toEqual(before);
  });

  it('a file of which nothing can be made, and says what to do', () => {
    commandLine.write('old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    expect(refused('--to', 'md', 'old.doc')).toBe(
      'old.doc: 这是旧版 .doc 或 WPS 文件，请在 Word 或 WPS 中打开，另存为 .docx 后再试',
    );
    expect(refused('--to', 'md', '--locale', 'en', 'old.doc')).toBe(
      'old.doc: this is an old .doc or WPS file: open it in Word or WPS and save it as .docx',
    );
  });

  it('what is not there, a folder, and a place where nothing can be written', () => {
    commandLine.write('folder/a.md', sound);
    expect(refused('--to', 'md', 'none.docx')).toMatch(/^none\.docx: 无法读取：路径不存在/);
    expect(refused('--to', 'md', 'folder')).toMatch(/^folder: 无法读取：这是文件夹/);
    expect(refused('--to', 'md', '-o', 'none/a.md', 'report.md')).toMatch(/^none\/a\.md: 无法写入/);
  });

  it('tables of a text that has none', () => {
    commandLine.write('plain.txt', '通知\n');
    expect(refused('--to', 'tsv', 'plain.txt')).toBe('plain.txt: 报告中没有表格');
  });

  it('arguments that it cannot follow', () => {
    expect(refused('report.md')).toBe('gongkai: 缺少选项：--to <format>');
    expect(refused('--to', 'pdf', 'report.md')).toMatch(
      /^gongkai: 参数不对：pdf（可选：docx, md, html, tsv, csv）/,
    );
    expect(refused('--to', 'md')).toBe('gongkai: 缺少要处理的文件');
    expect(refused('--to', 'md', 'report.md', 'report.md')).toBe('gongkai: 一次只能转换一个文件');
  });
});
