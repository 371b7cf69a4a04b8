import type { CheckedReport } from '../features/checkText';
import type { Source } from './readSources';

/** How many files and findings of each severity there are. */
export interface CheckCounts {
  files: number;
  reports: number;
  errors: number;
  warnings: number;
  infos: number;
  hints: number;
}

/** Writes what was found, file by file, in one format. */
export interface CheckPrinter {
  /** Null for a file that is no report. */
  file(source: Source, checked: CheckedReport | null): void;
  end(counts: CheckCounts): void;
}
