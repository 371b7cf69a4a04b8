import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../server/src/binding/readReport';
import { exportReport } from '../../server/src/convert/exportReport';
import { importReport } from '../../server/src/convert/importReport';
import { layouts } from '../../server/src/syntax/layouts';
import type { LayoutId } from '../../server/src/syntax/tree';
import { extracted } from '../support/extracted';
import { publishedReports } from '../support/publishedReports';
import { soundReports } from '../support/sound';
import { writeReport } from '../support/sound/soundReport';

const examples = join(import.meta.dirname, '../../examples');
const allLayouts = Object.keys(layouts) as LayoutId[];

const texts: readonly (readonly [name: string, text: string])[] = [
  ...soundReports.flatMap((report) =>
    allLayouts.map((layout) => [`${report.name}, ${layout}`, writeReport(report, { layout }).text] as const),
  ),
  ...readdirSync(examples).map((name) => [name, readFileSync(join(examples, name), 'utf8')] as const),
  ...publishedReports,
];

/** The text that comes back from a file of the report. */
async function andBack(text: string, format: 'docx' | 'html'): Promise<string> {
  const result = importReport(await exportReport(text, format), `report.${format}`);
  if (result.kind === 'problem') throw new Error(result.problem);
  return result.text;
}

/** The lines outside of tables, but for marks, and with the lines of a title as one. */
function linesOf(text: string): string[] {
  const { tree, title } = readReport(text, { force: true })!;
  const lines = tree.blocks.flatMap(({ kind, range }) =>
    kind === 'table' ||
    kind === 'blank' ||
    (title && range.start < title.range.end && range.end > title.range.start)
      ? []
      : [text.slice(range.start, range.end)],
  );
  const words = lines.join('\n').replace(/^[#\s\u3000]+|[\s\u3000]+$|\*\*/gm, '');
  return [title?.text ?? '', ...words.split('\n').filter((line) => line !== '')];
}

describe.each(['docx', 'html'] as const)('a report as %s and back', (format) => {
  it.each(texts)('keeps every value, heading and paragraph: %s', async (_, text) => {
    const back = await andBack(text, format);
    expect(extracted(back)).toEqual(extracted(text));
    expect(linesOf(back)).toEqual(linesOf(text));
  });
});
