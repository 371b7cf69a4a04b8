import { layouts } from '../../server/src/syntax/layouts';
import type { LayoutId } from '../../server/src/syntax/tree';
import { soundReports } from '../../test/support/sound';
import { kinds } from './kinds';
import { describeFinding, measure, type Tally } from './measure';
import { publishedTexts } from './published';
import { soundText, type SoundText } from './sound';

/** What is measured in one go: our own reports in one layout, or the published ones as they are. */
export type Part = LayoutId | 'published';

export const parts: readonly Part[] = [...(Object.keys(layouts) as LayoutId[]), 'published'];

/** How all kinds of error fared in one report. */
export interface ReportScore {
  readonly part: Part;
  readonly report: string;
  /** What is found in the untouched text. */
  readonly alarms: readonly Alarm[];
  readonly tallies: Readonly<Record<string, Tally>>;
}

export interface Alarm {
  readonly severity: string;
  readonly words: string;
}

/** Seeds every kind of error whose name holds `filter`. */
export function run(part: Part, filter: string): ReportScore[] {
  const chosen = kinds.filter(({ name }) => name.includes(filter));
  return textsOf(part).map((sound) => ({
    part,
    report: sound.name,
    alarms: sound.findings.map((finding) => ({
      severity: finding.severity,
      words: describeFinding(finding, sound.text),
    })),
    tallies: Object.fromEntries(chosen.map((kind) => [kind.name, measure(kind, sound)])),
  }));
}

function textsOf(part: Part): SoundText[] {
  return part === 'published' ? publishedTexts() : soundReports.map((report) => soundText(report, part));
}
