import type { LayoutId } from '../../../server/src/syntax/tree';
import { Random } from '../../fuzz/random';
import { completeFigures, type Figures } from '../sound/figures';
import { writeReport, type SoundReport } from '../sound/soundReport';
import { addYears, agencyYears, formOn, type AgencyYears } from './agencyYears';
import { placesOf, type Extent, type Place } from './places';
import { paddingOf, wordsOn } from './words';

export interface ArchiveOptions extends Partial<Extent> {
  readonly seed: number;
  /** In their order, without gaps. */
  readonly years?: readonly number[];
  /** What lies in one folder of a place: all, the reports of a year, or those of an agency. */
  readonly folders?: 'flat' | 'years' | 'agencies';
  readonly layout?: LayoutId;
  /** The size that shorter reports are filled up to, with ordinary sentences. */
  readonly bytes?: number;
}

export interface WrittenReport {
  readonly path: string;
  readonly text: string;
  readonly agency: string;
  /** Whose report adds it up; null for a city's government. */
  readonly parent: string | null;
  readonly year: number;
  /** What the text was written from. */
  readonly sound: SoundReport;
}

/**
 * The reports of an archive in which nothing is wrong: sums hold in each table, from year to year and from member to
 * parent, and sentences agree with them. One after the other, so that an archive of any size can be written.
 */
export function* writeArchive(options: ArchiveOptions): Generator<WrittenReport> {
  const { cities = 1, departments = 3, counties = 1 } = options;
  const random = new Random(options.seed);
  for (const place of placesOf({ cities, departments, counties }))
    yield* governmentReports(place, null, options, random);
}

/** The years of reports in the two forms. */
const allYears = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

/** A government's reports come last: they add up the others. */
function* governmentReports(
  place: Place,
  parent: string | null,
  options: ArchiveOptions,
  random: Random,
): Generator<WrittenReport, AgencyYears> {
  const { years = allYears } = options;
  const government = `${place.name}人民政府`;
  const members: AgencyYears[] = [];
  for (const agency of place.agencies) {
    const own = agencyYears(years, random);
    members.push(own);
    yield* agencyReports(agency, government, place, own, options, random);
  }
  for (const inner of place.within)
    members.push(yield* governmentReports(inner, government, options, random));
  const sum = addYears(members, years);
  yield* agencyReports(government, parent, place, sum, options, random);
  return sum;
}

function* agencyReports(
  agency: string,
  parent: string | null,
  place: Place,
  figuresOn: AgencyYears,
  options: ArchiveOptions,
  random: Random,
): Generator<WrittenReport> {
  let before: Figures | null = null;
  for (const [year, rows] of figuresOn) {
    const figures = completeFigures(formOn(year), rows);
    const sound = filledUp(soundReport(agency, year, figures, before, random), options, random);
    const path = pathOf(place.folder, agency, year, options);
    yield { path, agency, parent, year, sound, text: textOf(sound, options) };
    before = figures;
  }
}

/** The text of a report of an archive, or of one that was changed. */
export function textOf(sound: SoundReport, { layout = 'gfm' }: Pick<ArchiveOptions, 'layout'>): string {
  return writeReport(sound, { layout }).text;
}

function filledUp(sound: SoundReport, options: ArchiveOptions, random: Random): SoundReport {
  const { bytes = 0 } = options;
  const lack = bytes === 0 ? 0 : bytes - Buffer.byteLength(textOf(sound, options));
  if (lack <= 0) return sound;
  const other = `${sound.words.other!}${paddingOf(lack, random)}`;
  return { ...sound, words: { ...sound.words, other } };
}

function soundReport(
  agency: string,
  year: number,
  figures: Figures,
  before: Figures | null,
  random: Random,
): SoundReport {
  return {
    name: `${agency} ${year}`,
    form: formOn(year),
    figures,
    title: `${agency}{titleYear ${year}}年政府信息公开工作年度报告`,
    period: `本报告所列数据的统计期限为{start ${year}年1月1日}至{end ${year}年12月31日}。`,
    words: wordsOn(year, figures, before, random),
    signature: `${agency}\n\n{issued ${year + 1}年1月${10 + random.below(20)}日}`,
  };
}

function pathOf(folder: string, agency: string, year: number, { folders = 'flat' }: ArchiveOptions): string {
  switch (folders) {
    case 'flat':
      return `${folder}/${agency}${year}.md`;
    case 'years':
      return `${year}/${folder}/${agency}.md`;
    case 'agencies':
      return `${folder}/${agency}/${year}.md`;
  }
}
