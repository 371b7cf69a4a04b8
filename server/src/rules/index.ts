import type { WholeReport } from '../binding/report';
import { dateImpossible } from './date/impossible';
import { dateIssued } from './date/issued';
import { dateLate } from './date/late';
import { datePeriod } from './date/period';
import { datePeriodMissing } from './date/periodMissing';
import { dateStaleYear } from './date/staleYear';
import { dateYear } from './date/year';
import { finish, type Steps } from '../text/steps';
import type { Finding } from './finding';
import { checkWith, type ReportCheck } from './frame/checkWith';
import { narrativeCount } from './narrative/count';
import { narrativeParts } from './narrative/parts';
import { narrativeShare } from './narrative/share';
import type { Rule } from './rule';
import { sectionDuplicate } from './section/duplicate';
import { sectionEmpty } from './section/empty';
import { sectionFee } from './section/fee';
import { sectionHeading } from './section/heading';
import { sectionLength } from './section/length';
import { sectionMissing } from './section/missing';
import { sectionNumbering } from './section/numbering';
import { sectionOrder } from './section/order';
import { sectionTopic } from './section/topic';
import { tableArithmetic } from './table/arithmetic';
import { tableBlankCell } from './table/blankCell';
import { tableCollapsedCells } from './table/collapsedCells';
import { tableLabel } from './table/label';
import { tableMissing } from './table/missing';
import { tableNotACount } from './table/notACount';
import { tableNumberFormat } from './table/numberFormat';
import { tableOutdatedForm } from './table/outdatedForm';
import { tableShape } from './table/shape';
import { textBrokenLine } from './text/brokenLine';
import { textConversionResidue } from './text/conversionResidue';
import { textOrganization } from './text/organization';
import { textOutdatedBasis } from './text/outdatedBasis';
import { textPlaceholder } from './text/placeholder';
import { textPunctuation } from './text/punctuation';

export type { ReportCheck };

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  tableMissing,
  tableShape,
  tableArithmetic,
  tableBlankCell,
  tableNotACount,
  tableNumberFormat,
  tableCollapsedCells,
  tableOutdatedForm,
  tableLabel,
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  sectionHeading,
  sectionNumbering,
  sectionEmpty,
  sectionTopic,
  sectionFee,
  sectionLength,
  datePeriodMissing,
  datePeriod,
  dateImpossible,
  dateYear,
  dateIssued,
  dateLate,
  dateStaleYear,
  narrativeCount,
  narrativeParts,
  narrativeShare,
  textConversionResidue,
  textPlaceholder,
  textBrokenLine,
  textPunctuation,
  textOutdatedBasis,
  textOrganization,
];

/** What all rules find in a report, in text order, with their default severities. */
export function checkReport(report: WholeReport): readonly Finding[] {
  return finish(checking(report)).findings;
}

/** What needs no form of its own to be seen. */
const sums: readonly Rule[] = [tableArithmetic];

/** Which sums do not hold in the tables of `bindOtherTables`. That they are sums is told by their labels alone. */
export function* checkingSums(report: WholeReport): Steps<ReportCheck> {
  const check = yield* checkWith(sums, report);
  return { ...check, findings: check.findings.map((finding) => ({ ...finding, severity: 'warning' })) };
}

/** The same as `checkReport` in steps. Of a check of the text before, what nothing has touched is taken over. */
export function checking(report: WholeReport, before?: ReportCheck): Steps<ReportCheck> {
  return checkWith(rules, report, before);
}
