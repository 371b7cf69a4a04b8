import type { TextRange } from '../../text/textRange';
import type { CheckedReport } from '../checkText';
import { convertTables } from './convertTables';
import type { Refactoring } from './refactoring';
import { takeNumbers } from './takeNumbers';
import { upgradeTable } from './upgradeTable';

export type { Refactoring };

/** What can be rewritten at a range that nobody has found wrong as it is. */
export function refactorings(checked: CheckedReport, range: TextRange): Refactoring[] {
  return [
    ...takeNumbers(checked, range),
    ...upgradeTable(checked, range),
    ...convertTables(checked.report, range),
  ];
}
