import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportReport } from '../../server/src/convert/exportReport';
import { CommandLine } from '../support/commandLine';
import { extracted } from '../support/extracted';
import { sampleReport } from '../support/sampleReport';
import { paragraph, wordFile } from '../support/wordFile';
import { reportOn } from '../archive/archived';

const commandLine = new CommandLine();
const sound = sampleReport();
const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } }).replace(
  '六、其他需要报告的事项',
  '六、其他需报告事项',
);
/** A report as a page saves it, with what stands around it. */
const saved = (page: string) =>
  page
    .replace(
      '<article>',
      '<nav><a href="/">首页</a></nav><ul><li><a href="/zwgk">政务公开</a></li></ul><article>',
    )
    .replace('</article>', '</article><div>版权所有：青溪市人民政府</div>');

let word: Buffer;
let page: string;

beforeAll(async () => {
  word = Buffer.from(await exportReport(wrong, 'docx'));
  page = saved(Buffer.from(await exportReport(wrong, 'html')).toString());
});

beforeEach(() => {
  commandLine.clear();
  commandLine.write('report.docx', word);
  commandLine.write('report.html', page);
});

afterAll(() => {
  commandLine.remove();
});

interface Place {
  readonly place?: string;
  readonly path?: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Found extends Place {
  readonly rule: string;
  readonly related: readonly Place[];
}

interface CheckedFile {
  readonly path: string;
  readonly form: string | null;
  readonly organization: string | null;
  readonly findings: readonly Found[];
}

function checkJson(...args: readonly string[]) {
  const outcome = commandLine.run(['check', '--format', 'json', ...args]);
  return { ...outcome, files: (JSON.parse(outcome.out) as { files: CheckedFile[] }).files };
}

/** Where the wrong total stands in the third table of the form, which is the second of the document. */
const cell = '第 2 个表格第 6 行第 10 列“6”';
const cellInEnglish = 'table 2, row 6, column 10 “6”';

describe.each(['report.docx', 'report.html'])('%s', (name) => {
  it('is checked, and each finding and what belongs to it has a place that a person can find', () => {
    const { code, errors, files } = checkJson(name);
    expect([code, errors]).toEqual([1, []]);
    expect(files).toMatchObject([{ path: name, form: 'disclosure-2021', organization: '青溪市文化局' }]);
    const { findings } = files[0]!;
    expect(findings.map(({ rule }) => rule)).toEqual(['table/arithmetic', 'section/heading']);
    expect(findings[0]!.place).toBe(cell);
    expect(findings[1]!.place).toMatch(/^第 \d+ 段“六、其他需报告事项”$/);
    expect(findings[0]!.related.map(({ place }) => place)).toContain(cell);
  });

  it('has its ranges in the report that convert makes of it', () => {
    const [file] = checkJson(name).files;
    const lines = commandLine.run(['convert', '--to', 'md', name]).lines;
    const { start } = file!.findings[0]!.range;
    expect(lines[start.line]!.slice(start.character)).toMatch(/^6 /);
  });

  it('is shown with these places', () => {
    const { lines } = commandLine.run(['check', name]);
    expect(lines[0]).toBe(name);
    expect(lines[1]).toMatch(new RegExp(`^ {2}${cell} +错误 .*应为 5.* table/arithmetic$`));
    expect(lines[2]).toMatch(/^ {2}第 \d+ 段“六、其他需报告事项” +提示 /);
    const english = commandLine.run(['check', '--locale', 'en', name]).lines;
    expect(english[1]).toMatch(new RegExp(`^ {2}${cellInEnglish} +error .*should be 5, not 6`));
    expect(english[2]).toMatch(/^ {2}paragraph \d+ “六、其他需报告事项” +info /);
  });

  it('is annotated at its start, with the place in words', () => {
    const [line] = commandLine.run(['check', '--format', 'github', name]).lines;
    expect(line).toMatch(
      new RegExp(`^::error file=${name},line=1,endLine=1,title=table/arithmetic::${cell}：.*应为 5`),
    );
  });

  it('is in SARIF with its places in words, and without edits of what is no text', () => {
    const { runs } = JSON.parse(commandLine.run(['check', '--format', 'sarif', name]).out) as {
      runs: [{ results: Record<string, unknown>[] }];
    };
    const [result] = runs[0].results;
    expect(result).toMatchObject({
      message: { text: expect.stringMatching(new RegExp(`^${cell}：.*应为 5`)) as string },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: name }, region: { startLine: 1 } },
          logicalLocations: [{ fullyQualifiedName: cell }],
        },
      ],
    });
    expect(result).not.toHaveProperty('fixes');
  });

  it('is extracted like the text that it was made of', () => {
    const { out } = commandLine.run(['extract', '--format', 'csv', name]);
    commandLine.write('text.md', wrong);
    const text = commandLine.run(['extract', '--format', 'csv', 'text.md']).out;
    expect(out).toBe(text.replaceAll('text.md', name));
  });

  it('is not changed by fix, which says what to do', () => {
    const { code, errors } = commandLine.run(['fix', name]);
    expect(code).toBe(2);
    expect(errors).toEqual([
      `${name}: 不能直接修改 Word 文档和网页，请先用 gongkai convert --to md 转换成文本，再修正`,
    ]);
    expect(readFileSync(commandLine.path('report.docx')).equals(word)).toBe(true);
    expect(readFileSync(commandLine.path('report.html'), 'utf8')).toBe(page);
  });

  it('is read from standard input', () => {
    const input = readFileSync(commandLine.path(name));
    const { lines } = commandLine.run(['check', '-'], { input });
    expect(lines[1]).toContain(cell);
  });
});

describe('in folders', () => {
  it('Word documents and web pages are found, but not what Word leaves there while it shows one', () => {
    commandLine.clear();
    commandLine.write('all/a/1.docx', word);
    commandLine.write('all/a/~$1.docx', 'somebody');
    commandLine.write('all/2.htm', page);
    commandLine.write('all/notes.docx', Buffer.from(wordFile({ body: paragraph('会议记录') })));
    commandLine.write('all/blank.docx', Buffer.from(wordFile({ body: paragraph('') })));
    commandLine.write('all/new.docx', '');
    const { code, errors, files } = checkJson('all');
    expect([code, errors]).toEqual([1, []]);
    expect(files.filter(({ form }) => form !== null).map(({ path }) => path)).toEqual([
      'all/2.htm',
      'all/a/1.docx',
    ]);
    expect(files.map(({ path }) => path)).not.toContain('all/a/~$1.docx');
    expect(checkJson('all/**/*.docx').files.map(({ path }) => path)).toContain('all/a/1.docx');
  });

  it('a copy of a report in another kind of file is not checked a second time, unless it is named', () => {
    commandLine.write('report.md', sound);
    expect(checkJson('.').files.map(({ path }) => path)).toEqual(['./report.md']);
    commandLine.write('other.docx', word);
    commandLine.write('other.html', page);
    expect(checkJson('.').files.map(({ path }) => path)).toEqual(['./other.docx', './report.md']);
    expect(checkJson('report.html', '*.md').files.map(({ path }) => path)).toEqual([
      'report.html',
      'report.md',
    ]);
  });

  it('fix passes them over', () => {
    commandLine.clear();
    commandLine.write('all/a.docx', word);
    commandLine.write('all/b.md', sound);
    expect(commandLine.run(['fix', 'all'])).toMatchObject({
      code: 0,
      errors: [],
      out: '没有可自动修正的问题；没有其他问题\n',
    });
  });

  it('reports of different years are compared, and the other file’s place is told', async () => {
    commandLine.clear();
    const moreCarriedOut = {
      'requests.received.naturalPerson': '6',
      'requests.received.total': '8',
      'requests.carriedOut.naturalPerson': '2',
      'requests.carriedOut.total': '2',
    };
    const before = reportOn(2022, { cells: moreCarriedOut });
    commandLine.write('2022.docx', Buffer.from(await exportReport(before, 'docx')));
    commandLine.write('2023.html', Buffer.from(await exportReport(reportOn(2023), 'html')));
    const found = checkJson('2022.docx', '2023.html').files.flatMap(({ findings }) =>
      findings.filter(({ rule }) => rule === 'archive/carried-over'),
    );
    expect(found).toHaveLength(2);
    expect(found[0]!.place).toBe('第 2 个表格第 5 行第 4 列“1”');
    expect(found[0]!.related[0]).toMatchObject({ path: '2022.docx' });
    expect(found[0]!.related[0]!.place).toMatch(/^第 2 个表格第 28 行第 4 列“2”$/);
  });

  it('are summed up by rollup', async () => {
    commandLine.clear();
    const member = sound.replaceAll('青溪市文化局', '青溪市民政局');
    commandLine.write('all/a.docx', Buffer.from(await exportReport(member, 'docx')));
    const summary = sound.replaceAll('青溪市文化局', '青溪市人民政府');
    commandLine.write('all/b.html', Buffer.from(await exportReport(summary, 'html')));
    expect(commandLine.run(['rollup', 'all'])).toMatchObject({ code: 0, errors: [] });
  });
});

describe('many of them', () => {
  it('are checked in threads and kept in the cache, with their places', async () => {
    commandLine.clear();
    for (const name of '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃') {
      const report = wrong.replaceAll('青溪市文化局', `青溪市${name}局`);
      commandLine.write(`all/${name}局.docx`, Buffer.from(await exportReport(report, 'docx')));
    }
    const args = ['--cache', 'cache', 'all'];
    const checked = checkJson(...args);
    const sums = checked.files.map(({ findings }) =>
      findings.find(({ rule }) => rule === 'table/arithmetic'),
    );
    expect(new Set(sums.map((found) => found?.place))).toEqual(new Set([cell]));
    expect(checkJson(...args).files).toEqual(checked.files);
  });
});

describe('what cannot be read is told in one line that says what to do, and the rest is checked', () => {
  it.each([
    ['cut short', 'broken.docx', () => word.subarray(0, 5000), /文件已损坏或不完整/],
    ['of old Word', 'old.doc', () => compound('WordDocument'), /这是旧版 \.doc 或 WPS 文件/],
    ['with a password', 'locked.docx', () => compound('EncryptedPackage'), /文件设有密码/],
    ['PDF', 'report.pdf', () => Buffer.from('%PDF-1.7\n'), /不能读取 PDF/],
  ])('%s', (_, name, content, message) => {
    commandLine.write(name, content());
    const { code, errors, files } = checkJson(name, 'report.docx');
    expect(code).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(new RegExp(`^${name}: ${message.source}`));
    expect(files.map(({ path }) => path)).toEqual(['report.docx']);
  });
});

/** A file of Office 97 with a stream. */
function compound(stream: string): Buffer {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    Buffer.alloc(1020),
    Buffer.from(stream, 'utf16le'),
  ]);
}

it('the samples are the same report in every kind of file', () => {
  const { out } = commandLine.run(['convert', '--to', 'md', 'report.docx']);
  expect(extracted(out)).toEqual(extracted(wrong));
});
