import type { Report } from '../binding/report';
import { dateImpossible } from './date/impossible';
import { dateIssued } from './date/issued';
import { dateLate } from './date/late';
import { datePeriod } from './date/period';
import { datePeriodMissing } from './date/periodMissing';
import { dateStaleYear } from './date/staleYear';
import { dateYear } from './date/year';
import type { Finding } from './finding';
import { narrativeCount } from './narrative/count';
import { narrativeParts } from './narrative/parts';
import { narrativeShare } from './narrative/share';
import type { Rule, RuleFinding } from './rule';
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
import { textPunctuation } from './text/punctuation';

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
  textBrokenLine,
  textPunctuation,
  textOutdatedBasis,
  textOrganization,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

/** What all rules find in a report, in text order, with their default severities. */
export function checkReport(report: Report): Finding[] {
  const findings = rules.flatMap((rule) =>
    [...rule.check(report)].map((found) => complete(rule, found, report)),
  );
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function complete(rule: Rule, found: RuleFinding, report: Report): Finding {
  const severity = found.severity ?? rule.severity;
  const inTransition =
    rule.ofForm === true && report.year !== null && report.form.transition.includes(report.year);
  return {
    anchor: {},
    related: [],
    fixes: [],
    ...found,
    rule: rule.id,
    severity: inTransition && severity === 'error' ? 'warning' : severity,
  };
}
