import type { RollUp } from '../archive/rollUp';
import { rollUpRows } from '../features/rollUp/csv';
import { rollUpMarkdown } from '../features/rollUp/markdown';
import type { CountsOf } from '../features/rollUp/members';
import { rollUpWords } from '../features/rollUp/words';
import type { Locale } from '../rules/rule';
import { csvLine } from '../text/csv';
import type { RollUpDocument } from './messages';
import type { WorkspaceReports } from './workspaceReports';

/** A sum of the workspace's reports, to be read and for spreadsheets. */
export function rollUpDocument(
  rollUp: RollUp,
  files: WorkspaceReports['files'],
  locale: Locale,
): RollUpDocument {
  const say = rollUpWords[locale];
  const countsOf: CountsOf = (path) => {
    // A report that has just come has not been judged yet.
    const { error, warning } = files.get(path)?.report?.overview?.counts ?? { error: 0, warning: 0 };
    return { errors: error, warnings: warning };
  };
  const rows = rollUpRows(rollUp, countsOf, locale);
  return {
    title: say.title(rollUp.agency, rollUp.year),
    counts: say.counts(rollUp.members.length, rollUp.counted.length),
    markdown: rollUpMarkdown(rollUp, countsOf, locale),
    // Excel knows UTF-8 by this mark.
    csv: `\ufeff${rows.map((row) => `${csvLine(row)}\r\n`).join('')}`,
  };
}
