import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../server/src/binding/readReport';
import { exportReport } from '../../server/src/convert/exportReport';
import { importReport } from '../../server/src/convert/importReport';
import { layouts } from '../../server/src/syntax/layouts';
import type { LayoutId, TableCell } from '../../server/src/syntax/tree';
import { extracted } from '../support/extracted';
import { linesOf } from '../support/linesOf';
import { publishedReports } from '../support/publishedReports';
import { soundReports } from '../support/sound';
import { writeReport } from '../support/sound/soundReport';
import { officialExamples } from '../support/examples';

const allLayouts = Object.keys(layouts) as LayoutId[];

const texts: readonly (readonly [name: string, text: string])[] = [
  ...soundReports.flatMap((report) =>
    allLayouts.map((layout) => [`${report.name}, ${layout}`, writeReport(report, { layout }).text] as const),
  ),
  ...officialExamples,
  ...publishedReports,
];

/** The text that comes back from a file of the report. */
async function andBack(text: string, format: 'docx' | 'html'): Promise<string> {
  const result = importReport(await exportReport(text, format), `report.${format}`);
  if (result.kind === 'problem') throw new Error(result.problem);
  return result.text;
}

describe.each(['docx', 'html'] as const)('a report as %s and back', (format) => {
  it.each(texts)('keeps every value, heading and paragraph: %s', async (_, text) => {
    const back = await andBack(text, format);
    expect(extracted(back)).toEqual(extracted(text));
    expect(linesOf(back)).toEqual(linesOf(text));
  });
});

describe('a damaged table as docx and html and back', () => {
  /** What stands between two cells. Where tags are lost, nobody can say what is left: HTML only gets other words. */
  const separators: Readonly<Record<LayoutId, string | null>> = {
    gfm: ' | ',
    'loose-pipes': ' | ',
    tabs: '\t',
    'cell-per-line': '\n\t',
    aligned: '  ',
    html: null,
  };
  type Damage = (text: string, cell: TableCell, separator: string | null) => string;
  const loseLine: Damage = (text, { range }, separator) => {
    const start = text.lastIndexOf('\n', range.start - 1) + 1;
    const end = text.indexOf('\n', range.end);
    return separator === null || end < 0 ? text : text.slice(0, start) + text.slice(end + 1);
  };
  const loseCell: Damage = (text, { range }, separator) => {
    const at = separator === null ? -1 : text.indexOf(separator, range.end);
    return at < 0 ? text : text.slice(0, range.start) + text.slice(at + separator!.length);
  };
  const otherWords = ['', '12', '1,234', '无', '甲 乙', 'a\\|b', '<b>', '/', '12（其中3件）'].map(
    (words): Damage =>
      (text, { range }) =>
        text.slice(0, range.start) + words + text.slice(range.end),
  );
  const damages = [loseLine, loseCell, ...otherWords];
  const damage = fc.tuple(fc.nat(), fc.constantFrom(...damages));
  const damaged = fc
    .tuple(
      fc.constantFrom(...soundReports),
      fc.constantFrom(...allLayouts),
      fc.array(damage, { minLength: 1, maxLength: 3 }),
    )
    .map(([report, layout, all]) =>
      all.reduce((text, [pick, apply]) => {
        const { blocks } = readReport(text, { force: true })!.tree;
        const cells = blocks.flatMap((block) =>
          block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [],
        );
        return cells.length === 0 ? text : apply(text, cells[pick % cells.length]!, separators[layout]);
      }, writeReport(report, { layout }).text),
    );

  it.each([
    ['html', 80],
    ['docx', 20],
  ] as const)('says the same, nothing more and nothing less: %s', async (format, numRuns) => {
    await fc.assert(
      fc.asyncProperty(damaged, async (text) => {
        expect(extracted(await andBack(text, format))).toEqual(extracted(text));
      }),
      { numRuns },
    );
  });
});

it('a report as Markdown keeps every value, heading and paragraph, with its tables in GFM', async () => {
  for (const [, text] of texts) {
    const back = new TextDecoder().decode(await exportReport(text, 'md'));
    expect(extracted(back)).toEqual(extracted(text));
    expect(linesOf(back)).toEqual(linesOf(text));
  }
});

it('a report in Markdown stays as it is', async () => {
  const [text] = texts[0]!.slice(1) as [string];
  const once = await andBack(text, 'docx');
  expect(await andBack(once, 'docx')).toBe(once);
  expect(await andBack(once, 'html')).toBe(once);
  expect(new TextDecoder().decode(await exportReport(once, 'md'))).toBe(once);
});
