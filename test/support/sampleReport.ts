import type { LayoutId } from '../../server/src/syntax/tree';
import { cultureBureau } from './sound/cultureBureau';
import { writeReport } from './sound/soundReport';

export interface SampleOptions {
  /** Figures that are not as they should be, by `table.row.column`. */
  readonly cells?: Readonly<Record<string, string>>;
  readonly layout?: LayoutId;
  /** Ids of sections that are not there. */
  readonly without?: readonly string[];
  /** Words in place of a section's own, by its id; behind its table, if it has one. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A report for 2023 of an invented agency, in which nothing is wrong but what the options say. */
export function sampleReport(options: SampleOptions = {}): string {
  return writeReport(cultureBureau, options).text;
}
