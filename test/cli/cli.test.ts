import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { CommandLine } from '../support/commandLine';
import { sampleReport } from '../support/sampleReport';

const commandLine = new CommandLine();
/** Of another agency than the wrong one: two reports of one agency and year are a finding. */
const sound = sampleReport().replaceAll('青溪市文化局', '青溪市民政局');
const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });

function gongkai(args: readonly string[], input?: string | Buffer) {
  return commandLine.run(args, input === undefined ? {} : { input });
}

function write(name: string, content: string | Buffer): void {
  commandLine.write(name, content);
}

interface CheckedFile {
  path: string;
  form: string | null;
  organization: string | null;
  year: number | null;
  findings: { rule: string; severity: string; expected?: number; actual?: number; fixes: unknown[] }[];
}

function checkJson(args: readonly string[], input?: string | Buffer) {
  const outcome = gongkai(['check', '--format', 'json', ...args], input);
  const { files, summary } = JSON.parse(outcome.out) as {
    files: CheckedFile[];
    summary: Record<string, number>;
  };
  return { ...outcome, files, summary, rules: files.map(({ findings }) => findings.map(({ rule }) => rule)) };
}

beforeEach(() => {
  commandLine.clear();
  write('sound.md', sound);
  write('wrong.md', wrong);
});

afterAll(() => {
  commandLine.remove();
});

describe('check', () => {
  it('ends with 0 where there is no error', () => {
    const { code, lines, errors } = gongkai(['check', 'sound.md']);
    expect(code).toBe(0);
    expect(lines[0]).toBe('共 1 个文件，1 份报告：没有发现问题');
    expect(errors).toEqual([]);
  });

  it('ends with 1 and names the file, the place, the rule and the right value where there is one', () => {
    const { code, lines } = gongkai(['check', 'wrong.md']);
    const line = wrong.split('\n').findIndex((text) => text.includes('予以公开'));
    const column = wrong.split('\n')[line]!.lastIndexOf('6');
    expect(code).toBe(1);
    expect(lines[0]).toBe('wrong.md');
    expect(lines[1]).toMatch(new RegExp(`^ {2}${line + 1}:${column + 1} +错误 .*应为 5.* table/arithmetic$`));
  });

  it('speaks English when asked', () => {
    const { out } = gongkai(['check', '--locale', 'en', 'wrong.md']);
    expect(out).toMatch(/error .*should be 5, not 6/);
    expect(out).toContain('1 file, 1 report: 1 error');
  });

  it('writes JSON as promised', () => {
    const { files, summary, code } = checkJson(['wrong.md', 'sound.md']);
    expect(code).toBe(1);
    expect(summary).toEqual({ files: 2, reports: 2, errors: 1, warnings: 0, infos: 0, hints: 0 });
    expect(files[0]).toMatchObject({
      path: 'wrong.md',
      form: 'disclosure-2021',
      organization: '青溪市文化局',
      year: 2023,
      findings: [{ rule: 'table/arithmetic', severity: 'error', expected: 5, actual: 6 }],
    });
    const line = wrong.split('\n').findIndex((text) => text.includes('予以公开'));
    const character = wrong.split('\n')[line]!.lastIndexOf('6');
    const range = { start: { line, character }, end: { line, character: character + 1 } };
    expect(files[0]!.findings[0]).toMatchObject({
      range,
      fixes: [{ preferred: true, edits: [{ range, newText: '5' }] }],
    });
  });

  it('says of a named file that it is no report', () => {
    write('notes.txt', '会议记录\n');
    expect(gongkai(['check', 'notes.txt']).lines[0]).toBe('notes.txt: 不是政府信息公开工作年度报告');
    expect(checkJson(['notes.txt']).files[0]).toMatchObject({ form: null, findings: [] });
  });

  it('reads any file by a form that is asked for', () => {
    write('part.txt', wrong.slice(wrong.indexOf('三、收到')));
    expect(checkJson(['--form', 'disclosure-2021', 'part.txt']).rules[0]).toContain('table/arithmetic');
  });

  it('looks through folders, but not into node_modules and dot folders', () => {
    for (const path of ['all/b/2.txt', 'all/1.md', 'all/x.json', 'all/node_modules/3.md', 'all/.git/4.md']) {
      write(path, sound);
    }
    expect(checkJson(['all']).files.map(({ path }) => path)).toEqual(['all/1.md', 'all/b/2.txt']);
  });

  it('takes globs', () => {
    expect(checkJson(['*.md']).files.map(({ path }) => path)).toEqual(['sound.md', 'wrong.md']);
  });

  it('reads standard input', () => {
    const { files, rules } = checkJson(['-'], wrong);
    expect(files[0]!.path).toBe('-');
    expect(rules).toEqual([['table/arithmetic']]);
  });

  it('takes an empty file for no report', () => {
    write('empty.txt', '');
    expect(checkJson(['empty.txt'])).toMatchObject({ code: 0, files: [{ form: null }] });
  });
});

describe('encodings', () => {
  const inHtml = sampleReport({ cells: { 'requests.granted.total': '6' }, layout: 'html' });
  const html = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body>\n${inHtml.replace(/^[^<\n].*$/gm, '<p>$&</p>')}</body></html>`;
  const encoded: readonly (readonly [string, string, Buffer])[] = [
    ['UTF-8 with BOM', 'a.txt', iconv.encode(wrong, 'utf8', { addBOM: true })],
    ['UTF-16 little endian', 'a.txt', iconv.encode(wrong, 'utf-16le', { addBOM: true })],
    ['UTF-16 big endian', 'a.txt', iconv.encode(wrong, 'utf-16be', { addBOM: true })],
    ['GB18030', 'a.txt', iconv.encode(wrong, 'gb18030')],
    ['HTML in GB2312', 'a.html', iconv.encode(html('gb2312'), 'gb18030')],
  ];

  it.each(encoded)('%s', (_, path, bytes) => {
    write(path, bytes);
    const { rules, errors } = checkJson(['--form', 'disclosure-2021', path]);
    expect(errors).toEqual([]);
    expect(rules[0]).toContain('table/arithmetic');
  });

  it('keeps positions where a byte order mark stands in front', () => {
    write('bom.md', iconv.encode(wrong, 'utf8', { addBOM: true }));
    expect(checkJson(['bom.md']).files[0]!.findings).toEqual(checkJson(['wrong.md']).files[0]!.findings);
  });
});

describe('what cannot be done', () => {
  it.each([
    ['an unknown format', ['check', '--format', 'nonsense', 'sound.md']],
    ['an unknown option', ['check', '--nonsense', 'sound.md']],
    ['an unknown command', ['chekc', 'sound.md']],
    ['an unknown form', ['check', '--form', 'nonsense', 'sound.md']],
    ['an unknown language', ['check', '--locale', 'fr', 'sound.md']],
    ['a missing file', ['check', 'nowhere.md']],
    ['a missing configuration', ['check', '--config', 'nowhere.json', 'sound.md']],
    ['no path', ['check']],
    ['no command', []],
    ['a server without a channel', ['lsp']],
    ['a server for a file', ['lsp', '--stdio', 'sound.md']],
  ])('%s: one line and 2', (_, args) => {
    const { code, errors } = gongkai(args);
    expect(errors).toHaveLength(1);
    expect(code).toBe(2);
  });

  it('binary bytes: one line and 2, and the other files are still reported', () => {
    write('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff]));
    const { code, errors, rules } = checkJson(['picture.txt', 'wrong.md']);
    expect(errors).toEqual(['picture.txt: 无法识别文字编码，不是文本、网页或 Word 文档']);
    expect(rules).toEqual([['table/arithmetic']]);
    expect(code).toBe(2);
  });
});

describe('a text that is too long', () => {
  it.each([
    ['seen by its characters', `${sound}${'a'.repeat(16_000_000)}`],
    ['seen by its bytes', Buffer.alloc(64_000_001, 'a')],
  ])('%s: one line and 2, and the other files are still reported', (_, content) => {
    write('long.txt', content);
    const { code, errors, rules } = checkJson(['long.txt', 'wrong.md']);
    expect(errors).toEqual(['long.txt: 文本超过 1600 万字符，未作检查']);
    expect(rules).toEqual([['table/arithmetic']]);
    expect(code).toBe(2);
  });
});

describe('help', () => {
  const options = {
    check: ['--format', '--form', '--config', '--jobs', '--cache', '--no-cache', '--locale'],
    extract: ['--format', '--output', '--config', '--locale'],
    fix: ['--dry-run', '--form', '--config', '--locale'],
    rollup: ['--format', '--year', '--config', '--locale'],
  };

  it.each(Object.entries(options))('of %s names every option, in both languages', (command, names) => {
    const chinese = gongkai([command, '--help']);
    const english = gongkai([command, '--help', '--locale', 'en']);
    expect([chinese.code, english.code, chinese.errors, english.errors]).toEqual([0, 0, [], []]);
    for (const { out } of [chinese, english]) {
      const listed = out.match(/^ {2}(?:-\w, )?--[\w-]+/gm)!.map((name) => name.replace(/.*--/, '--'));
      expect(listed.sort()).toEqual([...names, '--help'].sort());
      expect(out).toContain(`  gongkai ${command} `);
    }
    expect(chinese.out).toMatch(/用法：[^]*默认 zh-cn[^]*示例：[^]*退出码：/);
    expect(english.out).toMatch(/Usage:[^]*en if left out[^]*Examples:[^]*Exit codes:/);
    expect(english.out).not.toMatch(/\p{Script=Han}/u);
  });

  it('of the program names every command', () => {
    for (const args of [['--help'], ['--help', '--locale', 'en'], ['--locale', 'en', '--help'], ['help']]) {
      const { code, out } = gongkai(args);
      expect(code).toBe(0);
      for (const command of Object.keys(options)) expect(out).toContain(`\n  ${command} <path>`);
      expect(out.startsWith(args.includes('en') ? 'Usage:' : '用法：')).toBe(true);
    }
  });

  it('takes the language before the command, too', () => {
    expect(gongkai(['--locale', 'en', 'check', 'wrong.md']).out).toContain('1 file, 1 report: 1 error');
  });
});

describe('gongkai.json', () => {
  it('is the nearest at or above each file', () => {
    write('gongkai.json', '{ "rules": { "table/arithmetic": "warning" } }');
    write('sub/gongkai.json', '{ "rules": { "table/arithmetic": "off" } }');
    write('sub/deep/wrong.md', wrong.replaceAll('青溪市文化局', '青溪市民政局'));
    const { files, code } = checkJson(['wrong.md', 'sub']);
    expect(code).toBe(0);
    expect(files.map(({ findings }) => findings.map(({ severity }) => severity))).toEqual([['warning'], []]);
  });

  it('can be named', () => {
    write('other.json', '{ "rules": { "table/arithmetic": "hint" } }');
    expect(checkJson(['--config', 'other.json', 'wrong.md']).summary).toMatchObject({ errors: 0, hints: 1 });
  });

  it('says which files of a folder are looked at', () => {
    write('some/gongkai.json', '{ "files": ["reports/**", "!**/draft.md"] }');
    for (const path of ['some/reports/1.md', 'some/reports/draft.md', 'some/2.md']) write(path, sound);
    expect(checkJson(['some']).files.map(({ path }) => path)).toEqual(['some/reports/1.md']);
  });

  it('that is broken is named with its line, and 2', () => {
    write('gongkai.json', '{\n  "rules": { "table/arithmetic": "fatal" }\n}');
    const { code, errors } = gongkai(['check', 'sound.md']);
    expect(code).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/gongkai\.json:2:\d+: rules\.table\/arithmetic 应为以下之一/);
  });
});

describe('extract', () => {
  interface Value {
    value: number | null;
    text: string;
    range: unknown;
  }

  function extractJson(args: readonly string[]) {
    const { out } = gongkai(['extract', ...args]);
    const { version, reports } = JSON.parse(out) as {
      version: number;
      reports: { tables: Record<string, Record<string, Record<string, Value>>> }[];
    };
    return { version, report: reports[0]!, tables: reports[0]!.tables };
  }

  it('says what was recognised', () => {
    const { version, report } = extractJson(['sound.md']);
    expect(version).toBe(1);
    expect(report).toMatchObject({
      path: 'sound.md',
      form: 'disclosure-2021',
      title: '青溪市民政局2023年政府信息公开工作年度报告',
      organization: '青溪市民政局',
      year: 2023,
      period: { start: '2023-01-01', end: '2023-12-31' },
      issued: ['2024-01-22'],
    });
    expect(report).toHaveProperty('sections.2.id', 'requests');
    expect(report).toHaveProperty('sections.2.heading', '三、收到和处理政府信息公开申请情况');
  });

  it('gives every row and column', () => {
    const { tables } = extractJson(['sound.md']);
    expect(Object.keys(tables)).toEqual(['disclosure', 'requests', 'litigation']);
    expect(Object.keys(tables.requests!)).toHaveLength(25);
    for (const row of Object.values(tables.requests!)) expect(Object.keys(row)).toHaveLength(7);
    expect(tables.requests!.granted!.naturalPerson).toMatchObject({ value: 4, text: '4' });
    expect(tables.litigation!.review!.upheld!.value).toBe(1);
    expect(tables.disclosure!.normativeDocuments!.inForce!.value).toBe(9);
  });

  it('reads what a cell stands for and keeps what it says', () => {
    write(
      'odd.md',
      sampleReport({
        cells: {
          'disclosure.normativeDocuments.inForce': '22（其中修订16件）',
          'requests.denied1.total': '/',
          'requests.denied2.total': '',
        },
      }),
    );
    const { tables } = extractJson(['odd.md']);
    expect(tables.disclosure!.normativeDocuments!.inForce).toMatchObject({
      value: 22,
      text: '22（其中修订16件）',
    });
    expect(tables.requests!.denied1!.total).toMatchObject({ value: null, text: '/' });
    expect(tables.requests!.denied2!.total).toMatchObject({ value: null, text: '' });
  });

  it('lists a file that is no report', () => {
    write('notes.txt', '会议记录\n');
    expect(extractJson(['notes.txt']).report).toMatchObject({ path: 'notes.txt', form: null, tables: {} });
  });

  it('writes CSV', () => {
    const { lines } = gongkai(['extract', '--format', 'csv', 'sound.md']);
    expect(lines[0]).toBe('path,organization,year,table,row,column,value,text');
    expect(lines).toContain('sound.md,青溪市民政局,2023,requests,granted,naturalPerson,4,4');
  });

  it('writes a whole folder as one table, for a spreadsheet with the mark of UTF-8', () => {
    const { out } = gongkai(['extract', '--format', 'csv', '.']);
    expect(gongkai(['extract', '--format', 'csv', '-o', 'table.csv', '.'])).toMatchObject({
      code: 0,
      out: '',
    });
    expect(readFileSync(commandLine.path('table.csv'), 'utf8')).toBe(`\uFEFF${out}`);
    expect(out.match(/^path,/gm)).toHaveLength(1);
    expect(new Set(out.match(/^\.\/\w+\.md/gm))).toEqual(new Set(['./sound.md', './wrong.md']));
  });

  it('writes no mark into JSON', () => {
    gongkai(['extract', '-o', 'reports.json', 'sound.md']);
    expect(readFileSync(commandLine.path('reports.json'), 'utf8')).toBe(gongkai(['extract', 'sound.md']).out);
  });

  it('says where it cannot write', () => {
    const { code, errors } = gongkai(['extract', '-o', 'nowhere/table.csv', 'sound.md']);
    expect(code).toBe(2);
    expect(errors).toEqual(['nowhere/table.csv: 无法写入：路径不存在（ENOENT）']);
  });

  it('reads by the form that gongkai.json names', () => {
    write('other.json', '{ "form": "disclosure-2019" }');
    const { report } = extractJson(['--config', 'other.json', 'sound.md']);
    expect(report).toMatchObject({ form: 'disclosure-2019' });
  });
});
