import { importReport } from '../../server/src/convert/importReport';
import type { Problem } from '../../server/src/convert/problems';

/** What is said of a file of which nothing can be made. */
export function problemOf(file: Uint8Array, name = 'report.docx'): Problem | null {
  const result = importReport(file, name);
  return result.kind === 'problem' ? result.problem : null;
}
