import { describe, expect, it } from 'vitest';
import { Archive } from '../../server/src/archive/archive';
import { findMembers } from '../../server/src/archive/members';
import { agencyKey, type ReportRecord } from '../../server/src/archive/record';
import { configSchema, type Config } from '../../server/src/config/schema';
import { structureOf } from '../../server/src/config/structureOf';
import { formById, official } from '../support/official';

const city = '青溪市人民政府';
const office = '青溪市人民政府办公室';
const culture = '青溪市文化局';
const taxes = '青溪市税务局';
const county = '竹川县人民政府';
const water = '竹川县水务局';
const schools = '竹川县教育局';
const town = '竹川县云岫镇人民政府';

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function recordOn(year: number, agency: string): ReportRecord {
  return {
    form: 'disclosure-2021',
    organization: agency,
    agency: agencyKey(agency),
    year,
    name: nowhere,
    tables: {},
    sections: {},
    growth: [],
  };
}

/** Folders, in which `{year}` and `{agency}` are filled in, and the agencies whose reports lie there. */
type Layout = Readonly<Record<string, readonly string[]>>;

/** An archive of two years; what is written `2023:青溪市文化局` is there on that year alone. */
function archiveOf(layout: Layout, configs: Readonly<Record<string, Config['archive']>> = {}): Archive {
  const archive = new Archive(official);
  for (const [pattern, agencies] of Object.entries(layout)) {
    for (const name of agencies) {
      const [agency = '', only] = name.split(':').reverse();
      for (const year of only === undefined ? [2022, 2023] : [Number(only)]) {
        const folder = pattern.replace('{year}', String(year)).replace('{agency}', agency);
        const path = [folder, `${agency}${year}.md`].filter((part) => part !== '').join('/');
        const record = recordOn(year, agency);
        archive.set({ path, form: formById(record.form), record });
      }
    }
  }
  archive.structures = Object.entries(configs).map(([folder, own]) =>
    structureOf(folder, configSchema.parse({ archive: own }))!,
  );
  return archive;
}

/** The agencies whose reports on 2023 an agency's report adds up; null where they are not known. */
function members(archive: Archive, agency: string, year = 2023): string[] | null {
  const [report] = archive.reportsOf(agencyKey(agency), year);
  const found = findMembers(report!, archive);
  return found?.reports.map((member) => member.record.organization!).sort() ?? null;
}

const ofCity = [office, culture].sort();
const ofCityWithCounty = [office, culture, county].sort();

describe('members by folders', () => {
  it.each<[string, Layout]>([
    ['one flat folder', { all: [city, office, culture] }],
    ['the outermost folder', { '': [city, office, culture] }],
    ['a folder for each year', { 'all/{year}': [city, office, culture] }],
    ['a folder for each agency', { 'all/{agency}': [city, office, culture] }],
    ['years in the agencies’ folders', { 'all/{agency}/{year}': [city, office, culture] }],
    ['agencies in the years’ folders', { 'all/{year}/{agency}': [city, office, culture] }],
    ['the members one folder further in', { all: [city], 'all/members': [office, culture] }],
    ['the sum in a folder of its own', { 'all/sum': [city], 'all/members': [office, culture] }],
  ])('%s', (_, layout) => {
    const archive = archiveOf(layout);
    expect(members(archive, city)).toEqual(ofCity);
    expect(members(archive, culture)).toBeNull();
  });

  it.each<[string, Layout]>([
    ['a county’s folder', { all: [city, office, culture], 'all/county': [county, water, schools] }],
    [
      'counties in a folder for each year',
      { 'all/{year}': [city, office, culture], 'all/{year}/county': [county, water, schools] },
    ],
    [
      'a folder for each agency, at both levels',
      { 'all/{agency}': [city, office, culture], 'all/county/{agency}': [county, water, schools] },
    ],
  ])('counts a government within for all that lies there: %s', (_, layout) => {
    const archive = archiveOf(layout);
    expect(members(archive, city)).toEqual(ofCityWithCounty);
    expect(members(archive, county)).toEqual([schools, water].sort());
  });

  it('goes down from level to level', () => {
    const archive = archiveOf({
      all: [city, office],
      'all/county': [county, water],
      'all/county/town': [town, '竹川县云岫镇财政所', '竹川县云岫镇水务所'],
    });
    expect(members(archive, city)).toEqual([office, county].sort());
    expect(members(archive, county)).toEqual([town, water].sort());
    expect(members(archive, town)).toHaveLength(2);
  });

  it('tells the city of a folder from one that lies deeper', () => {
    const archive = archiveOf({ all: [city, office], 'all/inner': ['桐屿市人民政府', '桐屿市文化局'] });
    expect(members(archive, city)).toEqual([office, '桐屿市人民政府'].sort());
  });

  it('tells a government’s sum from its own report', () => {
    const own = `${city}（本级）`;
    expect(members(archiveOf({ all: [city, own, culture] }), city)).toEqual([own, culture].sort());
  });

  it('knows a place that stands for its government', () => {
    expect(members(archiveOf({ all: ['青溪市', office, culture] }), city)).toEqual(ofCity);
  });

  it('keeps silent where the government of a folder cannot be told, or nobody else is there', () => {
    expect(members(archiveOf({ all: [city, '白石市人民政府', culture] }), city)).toBeNull();
    expect(members(archiveOf({ all: [city] }), city)).toBeNull();
    expect(members(archiveOf({ all: [city, culture] }), city)).toBeNull();
  });

  it('keeps silent where one that reported the year before has no report', () => {
    expect(members(archiveOf({ all: [city, office, culture, `2022:${taxes}`] }), city)).toBeNull();
  });

  it('does not wait for an agency that is gone', () => {
    expect(members(archiveOf({ all: [city, office, culture, `2020:${taxes}`] }), city)).toEqual(ofCity);
  });
});

describe('members by gongkai.json', () => {
  const all = { parent: city, except: [] };

  it.each<[string, Layout]>([
    ['one flat folder', { all: [city, office, culture, taxes] }],
    ['a folder for each year', { '{year}': [city, office, culture, taxes] }],
    ['a folder for each agency', { '{agency}': [city, office, culture, taxes] }],
  ])('leaves out who reports elsewhere, and the parent itself: %s', (_, layout) => {
    const archive = archiveOf(layout, { '': { ...all, except: [taxes] } });
    expect(members(archive, city)).toEqual(ofCity);
  });

  it('takes the listed ones alone, be it one', () => {
    const layout = { all: [city, office, culture, taxes] };
    const listed = (names: string[]) => archiveOf(layout, { '': { ...all, members: names } });
    expect(members(listed([office, culture]), city)).toEqual(ofCity);
    expect(members(listed([culture]), city)).toEqual([culture]);
    expect(members(listed([culture, '青溪市水务局']), city)).toBeNull();
  });

  it('names a parent that is no government', () => {
    const zone = '青溪港管理委员会';
    const layout = { all: [city, office], 'all/zone': [zone, '青溪港财政局', '青溪港规划局'] };
    const archive = archiveOf(layout, { 'all/zone': { parent: zone, except: [] } });
    expect(members(archive, zone)).toHaveLength(2);
    expect(members(archive, city)).toEqual([office, zone].sort());
  });

  it('is taken from the nearest of several', () => {
    const archive = archiveOf(
      { all: [city, office, culture], 'all/inner': [county, water, schools, taxes] },
      {
        '': { parent: county, members: [water], except: [] },
        'all/inner': { parent: county, except: [taxes] },
      },
    );
    expect(members(archive, county)).toEqual([schools, water].sort());
    expect(members(archive, city)).toEqual(ofCityWithCounty);
  });

  it('speaks of its own folder alone', () => {
    const archive = archiveOf(
      { one: [city, office, culture], two: [city, office, culture, taxes] },
      { one: { parent: city, members: [office, culture], except: [] } },
    );
    const [first, second] = archive.reportsOf(agencyKey(city), 2023);
    expect(findMembers(first!, archive)!.reports.map(({ path }) => path.split('/')[0])).toEqual([
      'one',
      'one',
    ]);
    expect(findMembers(second!, archive)!.reports).toHaveLength(3);
  });
});
