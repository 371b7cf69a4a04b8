import type { Location } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import type { CheckedReport } from '../../server/src/features/checkText';
import { documentHighlights } from '../../server/src/features/documentHighlight';
import { definitions, references } from '../../server/src/features/navigation';
import { fromRange } from '../../server/src/features/ranges';
import { checked } from '../support/checked';
import { atCursorWithRanges } from '../support/marked';
import { sampleReport, type SampleOptions } from '../support/sampleReport';

const uri = 'file:///report.md';

/** Expects that what is found at the cursor is exactly what is marked. */
function check(
  options: SampleOptions,
  find: (report: CheckedReport, offset: number) => readonly Pick<Location, 'range'>[],
): void {
  const { text, offset, ranges } = atCursorWithRanges(sampleReport({ layout: 'tabs', ...options }));
  const report = checked(text);
  const found = find(report, offset).map(({ range }) => fromRange(report.lines, range));
  expect(found.sort((a, b) => a.start - b.start)).toEqual(ranges);
}

describe('highlights', () => {
  const highlights = (cells: Record<string, string>, overview?: string) => {
    check({ cells, ...(overview !== undefined && { words: { overview } }) }, documentHighlights);
  };

  it('of a total are the cells that it adds up', () => {
    highlights({
      'requests.granted.naturalPerson': '⟦4⟧',
      'requests.granted.business': '⟦1⟧',
      'requests.granted.research': '⟦0⟧',
      'requests.granted.socialWelfare': '⟦0⟧',
      'requests.granted.legalService': '⟦0⟧',
      'requests.granted.otherOrganization': '⟦0⟧',
      'requests.granted.total': '│⟦5⟧',
      'requests.handled.total': '⟦7⟧',
    });
  });

  it('of a part are its totals', () => {
    highlights({
      'requests.granted.naturalPerson': '⟦4│⟧',
      'requests.granted.total': '⟦5⟧',
      'requests.handled.naturalPerson': '⟦5⟧',
    });
  });

  it('of one side of a balance are both sides', () => {
    highlights({
      'requests.received.business': '⟦│2⟧',
      'requests.received.total': '⟦7⟧',
      'requests.carriedIn.business': '⟦0⟧',
      'requests.handled.business': '⟦2⟧',
      'requests.carriedOut.business': '⟦0⟧',
    });
  });

  it('of a number in a sentence are the cells of the reading that it agrees with', () => {
    highlights({ 'requests.received.total': '⟦7⟧' }, '全年收到政府信息公开申请⟦│7⟧件。');
    highlights(
      { 'requests.received.total': '⟦7⟧', 'requests.carriedIn.total': '⟦1⟧' },
      '全年收到政府信息公开申请⟦│8⟧件。',
    );
  });

  it('are nothing elsewhere', () => {
    highlights({}, '定期│清理网站信息。');
  });
});

describe('the definition of a number in a sentence', () => {
  const goes = (overview: string, cells: Record<string, string>) => {
    check({ cells, words: { overview } }, (report, offset) => definitions(report, offset, uri));
  };

  it('is its cell', () => {
    goes('全年收到政府信息公开申请7件，予以公开│5件。', { 'requests.granted.total': '⟦5⟧' });
  });

  it('is the cell that it should agree with', () => {
    goes('全年收到政府信息公开申请7件，予以公开│6件。', { 'requests.granted.total': '⟦5⟧' });
  });

  it('is there for none that no table speaks of', () => {
    goes('全年更新目录│2次。', {});
  });
});

describe('references', () => {
  const finds = (includesCells: boolean, overview: string, cells: Record<string, string>) => {
    check({ cells, words: { overview } }, (report, offset) =>
      references(report, offset, { uri, includesCells }),
    );
  };

  it('of a cell are the numbers in sentences that speak of it', () => {
    const overview = '全年收到政府信息公开申请⟦7⟧件。新收政府信息公开申请⟦7⟧件，予以公开5件。';
    finds(false, overview, { 'requests.received.total': '7│' });
    finds(true, overview, { 'requests.received.total': '⟦7│⟧' });
  });

  it('of a number in a sentence are the others on the same cells', () => {
    finds(true, '全年收到政府信息公开申请⟦│7⟧件。新收政府信息公开申请⟦7⟧件，予以公开5件。', {
      'requests.received.total': '⟦7⟧',
    });
  });

  it('of a cell that no sentence speaks of are none', () => {
    finds(false, '全年收到政府信息公开申请7件。', { 'requests.denied1.total': '│0' });
  });
});

it('the places follow an edit above them', () => {
  const options = { words: { overview: '新增一段。\n\n全年收到政府信息公开申请│7件。' } };
  check({ ...options, cells: { 'requests.received.total': '⟦7⟧' } }, (report, offset) =>
    definitions(report, offset, uri),
  );
});
