import { describe, expect, it } from 'vitest';
import { configSchema, type Config } from '../../server/src/config/schema';
import { structureOf } from '../../server/src/config/structureOf';
import { cultureBureau } from '../support/sound/cultureBureau';
import { applyFix } from '../support/applyFix';
import { archiveOf, describeFindings, findingsOf, reportOn, type Texts } from './archived';

const government = '青溪市人民政府';
const culture = '青溪市文化局';
const archives = '青溪市档案局';
const taxes = '青溪市税务局';

/** The sum of two sample reports, but for some cells. */
function summary(differing: Readonly<Record<string, string>> = {}): string {
  const cells: Record<string, string> = {};
  for (const [name, figure] of Object.entries(cultureBureau.figures))
    cells[name] = String(2 * Number(figure));
  return reportOn(2023, { agency: government, cells: { ...cells, ...differing } });
}

const members: Texts = {
  'all/culture.md': reportOn(2023),
  'all/archives.md': reportOn(2023, { agency: archives }),
};

function found(texts: Texts, structure?: Partial<Config['archive']>): string[] {
  const archive = archiveOf(texts);
  const config = configSchema.parse({ archive: { parent: government, ...structure } });
  if (structure) archive.structures = [structureOf('', config)!];
  return describeFindings(texts, archive);
}

const wrong: Texts = { ...members, 'all/sum.md': summary({ 'disclosure.licensing.decisions': '29' }) };
const licensing = 'all/sum.md archive/roll-up “29” → 28';

describe('archive/roll-up', () => {
  it('adds up the reports of a government’s folder', () => {
    expect(found({ ...members, 'all/sum.md': summary() })).toEqual([]);
    expect(found(wrong)).toEqual([licensing]);
  });

  it('shows the members’ cells, and takes their sum', () => {
    const [finding] = findingsOf(wrong)['all/sum.md']!;
    expect(finding!.related.map((related) => 'report' in related && related.report)).toEqual([
      'all/culture.md',
      'all/archives.md',
    ]);
    expect(found({ ...wrong, 'all/sum.md': applyFix(wrong['all/sum.md']!, finding!.fixes[0]!) })).toEqual([]);
  });

  it('adds up the members that are listed, wherever they lie in the folder', () => {
    const texts: Texts = {
      'sum.md': summary({ 'disclosure.licensing.decisions': '29' }),
      'a/culture.md': members['all/culture.md']!,
      'b/archives.md': members['all/archives.md']!,
      'b/taxes.md': reportOn(2023, { agency: taxes }),
    };
    expect(found(texts, { members: [culture, archives] })).toEqual([licensing.replace('all/', '')]);
    expect(found(texts, { except: [taxes] })).toEqual([licensing.replace('all/', '')]);
  });

  it('says nothing where a member has no report, or two', () => {
    expect(found(wrong, { members: [culture, archives, taxes] })).toEqual([]);
    expect(
      found({ ...wrong, 'all/culture copy.md': reportOn(2023) }, { members: [culture, archives] }),
    ).not.toContain(licensing);
  });

  it('takes no folder for whole in which hardly a sum is right', () => {
    expect(found({ ...wrong, 'all/taxes.md': reportOn(2023, { agency: taxes }) })).toEqual([]);
  });

  it('takes no folder for whole where one more report would explain what the summary has more', () => {
    const texts = {
      ...members,
      'all/sum.md': summary({
        'disclosure.licensing.decisions': '30',
        'disclosure.penalties.decisions': '3',
      }),
    };
    expect(found(texts)).toEqual([]);
    expect(found(texts, { members: [culture, archives] })).toHaveLength(2);
  });

  it('tells of a table once where most of it differs', () => {
    const texts = { ...wrong, 'all/taxes.md': reportOn(2023, { agency: taxes }) };
    const findings = found(texts, { members: [culture, archives, taxes] });
    expect(findings).toHaveLength(7);
    expect(findings.filter((finding) => !finding.includes('→'))).toHaveLength(1);
  });

  it('leaves to a member what is wrong in its own sums', () => {
    const texts: Texts = {
      ...members,
      'all/sum.md': summary(),
      'all/culture.md': reportOn(2023, { cells: { 'requests.granted.naturalPerson': '7' } }),
    };
    expect(found(texts)).toEqual([]);
  });

  it('counts a government of a folder within for all that lies there', () => {
    const texts: Texts = {
      'city/sum.md': summary({ 'disclosure.licensing.decisions': '29' }),
      'city/culture.md': reportOn(2023),
      'city/county/sum.md': reportOn(2023, { agency: '青溪县人民政府' }),
      'city/county/office.md': reportOn(2023, { agency: '青溪县水务局' }),
    };
    expect(found(texts)).toEqual([licensing.replace('all/', 'city/')]);
  });
});
