import type { Failure } from './failures';
import type { FileFindings } from './fileFindings';

/** How many files and open findings of each severity there are. */
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
  file(file: FileFindings): void;
  /** Behind the last file; with what could not be checked. */
  end(counts: CheckCounts, failures: readonly Failure[]): void;
}
