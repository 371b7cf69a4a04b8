import { describe, expect, it } from 'vitest';
import { Archive, type Structure } from '../../server/src/archive/archive';
import { checkInArchive } from '../../server/src/archive/checkInArchive';
import { findMembers } from '../../server/src/archive/members';
import { agencyKey, type ArchivedReport } from '../../server/src/archive/record';
import { Random } from '../fuzz/random';
import { reportOn, recordIn } from './archived';
import { formById, official } from '../support/official';

const agencies = [
  '青溪市人民政府',
  '青溪市文化局',
  '青溪市档案局',
  '竹川县人民政府',
  '竹川县水务局',
  '白石市人民政府',
];
const folders = ['', 'a/', 'a/b/', 'a/b/c/', 'd/'];
const structures: readonly Structure[] = [
  { folder: 'd', parent: agencyKey('竹川县人民政府'), except: [agencyKey('青溪市档案局')] },
];
const records = [
  recordIn(reportOn(2023)),
  recordIn(reportOn(2023, { cells: { 'requests.carriedIn.total': '3' } })),
];

/** A report that lies, and says that it is, any place of a few. */
function anyReport(random: Random): ArchivedReport {
  const agency = random.pick(agencies);
  const record = {
    ...random.pick(records),
    agency: random.oneIn(9) ? null : agencyKey(agency),
    year: 2021 + random.below(4),
  };
  return { path: `${random.pick(folders)}${random.below(5)}.md`, form: formById(record.form), record };
}

/** All that an archive's rules make of a report. */
function toldOf(report: ArchivedReport, archive: Archive): string {
  const found = checkInArchive(report, archive).map(({ rule, found: { range, message, related = [] } }) => [
    rule.id,
    range,
    message,
    related.map((other) => other.report.path),
  ]);
  const members = findMembers(report, archive)?.reports.map(({ path }) => path);
  return JSON.stringify([found, members]);
}

function toldOfAll(archive: Archive): Map<string, string> {
  return new Map(archive.all.map((report) => [report.path, toldOf(report, archive)]));
}

function archiveOf(reports: readonly ArchivedReport[]): Archive {
  const archive = new Archive(official, reports);
  archive.structures = structures;
  return archive;
}

describe('an archive', () => {
  it('tells the same, in whatever order reports came, went and were replaced', () => {
    for (let seed = 0; seed < 20; seed++) {
      const random = new Random(seed);
      const archive = archiveOf([]);
      for (let step = 0; step < 60; step++) {
        const { all } = archive;
        if (all.length > 0 && random.oneIn(4)) archive.delete(random.pick(all).path);
        else archive.set(anyReport(random));
        if (random.oneIn(8))
          expect([...toldOfAll(archive)], `seed ${seed}`).toEqual([...toldOfAll(archiveOf(archive.all))]);
      }
    }
  });

  it('names all reports that a change may touch', () => {
    for (let seed = 0; seed < 10; seed++) {
      const random = new Random(seed);
      const archive = archiveOf(random.many(20, () => anyReport(random)));
      for (let step = 0; step < 15; step++) {
        const before = toldOfAll(archive);
        const next = anyReport(random);
        const isGone = archive.get(next.path) !== undefined && random.oneIn(3);
        const touched = archive.replace(next.path, isGone ? undefined : next).map(({ path }) => path);
        const untouched = archive.all.filter(({ path }) => ![next.path, ...touched].includes(path));
        for (const report of untouched)
          expect(toldOf(report, archive), `seed ${seed}: ${report.path}`).toBe(before.get(report.path));
      }
    }
  });
});
