import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportReport, type ExportFormat } from '../../../server/src/convert/exportReport';
import { importReport } from '../../../server/src/convert/importReport';
import { extracted } from '../../support/extracted';
import { linesOf } from '../../support/linesOf';
import { publishedReports } from '../../support/publishedReports';
import { soundReports } from '../../support/sound';
import { writeReport } from '../../support/sound/soundReport';
import { officialExamples } from '../../support/examples';

const isInstalled = isThere('soffice');
if (!isInstalled) console.warn('Skipped: LibreOffice is not installed (apt-get install libreoffice-writer).');
const canReadPages = isThere('pdftotext');
if (!canReadPages) console.warn('Skipped: pages are not read, poppler-utils is not installed.');

const texts: readonly (readonly [name: string, text: string])[] = [
  ...soundReports.map((report) => [report.name, writeReport(report).text] as const),
  ...officialExamples,
  ...publishedReports,
];

const folder = mkdtempSync(join(tmpdir(), 'gongkai-office-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function isThere(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined;
}

/** Has LibreOffice write files of the folder in another format, into a folder of their own. */
function convert(to: string, names: readonly string[]): string {
  const out = join(folder, `as-${to.split(':')[0]!}-${names[0]!}`);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const run = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      out,
      ...names.map((name) => join(folder, name)),
    ],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
  return out;
}

/** Writes all reports in a format, and gives their names. */
async function writeAll(format: ExportFormat): Promise<string[]> {
  return Promise.all(
    texts.map(async ([, text], at) => {
      const name = `${String(at)}.${format}`;
      writeFileSync(join(folder, name), await exportReport(text, format));
      return name;
    }),
  );
}

function imported(path: string): string {
  const result = importReport(readFileSync(path), basename(path));
  if (result.kind === 'problem') throw new Error(result.problem);
  return result.text;
}

const numbered = texts.map(([name, text], at) => [name, text, String(at)] as const);

describe.skipIf(!isInstalled)('with LibreOffice', () => {
  describe('a Word document of ours, saved again', () => {
    let out = '';
    beforeAll(async () => {
      out = convert('docx', await writeAll('docx'));
    });

    it.each(numbered)('says the same: %s', (_, text, at) => {
      const again = imported(join(out, `${at}.docx`));
      expect(extracted(again)).toEqual(extracted(text));
      expect(linesOf(again)).toEqual(linesOf(text));
    });
  });

  describe('a Word document that LibreOffice makes of our web page', () => {
    let out = '';
    beforeAll(async () => {
      out = convert('docx:MS Word 2007 XML', await writeAll('html'));
    });

    it.each(numbered)('says the same: %s', (_, text, at) => {
      expect(extracted(imported(join(out, `${at}.docx`)))).toEqual(extracted(text));
    });
  });

  it('numbers that LibreOffice generates are read', () => {
    writeFileSync(
      join(folder, 'list.html'),
      '<meta charset="utf-8"><ol><li>甲<ol type="a"><li>乙</li><li>丙</li></ol></li><li>丁</li></ol><ol start="5"><li>戊</li></ol>',
    );
    const out = convert('docx:MS Word 2007 XML', ['list.html']);
    expect(imported(join(out, 'list.docx'))).toBe('1.甲\n\na.乙\n\nb.丙\n\n2.丁\n\n5.戊\n');
  });

  it.each([
    ['doc', 'old-word'],
    ['rtf', 'rtf'],
    ['odt', 'other-office'],
    ['pdf', 'pdf'],
  ])('a file saved as %s is known for what it is', async (format, problem) => {
    writeFileSync(join(folder, 'known.docx'), await exportReport(texts[0]![1], 'docx'));
    const out = convert(format, ['known.docx']);
    expect(importReport(readFileSync(join(out, `known.${format}`)), `known.${format}`)).toEqual({
      kind: 'problem',
      problem,
    });
  });

  describe.skipIf(!canReadPages)('the pages of a Word document', () => {
    let out = '';
    beforeAll(async () => {
      out = convert('pdf', await writeAll('docx'));
    });

    it.each(numbered)('are few, numbered and none of them blank: %s', (_, text, at) => {
      const { stdout } = spawnSync('pdftotext', ['-layout', join(out, `${at}.pdf`), '-'], {
        encoding: 'utf8',
      });
      const pages = stdout.split('\f').slice(0, -1);
      expect(pages.length).toBeGreaterThanOrEqual(2);
      expect(pages.length).toBeLessThan(5 + text.length / 800);
      for (const [index, page] of pages.entries()) {
        const lines = page.split('\n').filter((line) => line.trim() !== '');
        expect(lines.pop()!.trim()).toMatch(new RegExp(`^— ?${String(index + 1)} ?—$`));
        expect(lines.length).toBeGreaterThan(0);
      }
    });
  });
});
