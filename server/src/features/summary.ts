import type { WholeReport } from '../binding/report';
import { judge } from '../repair/judge';
import type { Severity } from '../rules/finding';
import type { CheckedReport } from './checkText';

/** How a report stands, in a few numbers. */
export interface ReportSummary {
  /** The form's id and its title. */
  readonly form: string;
  readonly formTitle: string;
  readonly year: number | null;
  readonly sums: SumCounts;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

export interface SumCounts {
  /** Those whose cells are all known. */
  readonly checked: number;
  readonly broken: number;
}

export function summarize({ report, findings }: CheckedReport): ReportSummary {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    form: report.form.id,
    formTitle: report.form.title,
    year: report.year,
    sums: countSums(report),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    hints: count('hint'),
  };
}

function countSums({ bound }: WholeReport): SumCounts {
  const judgements = bound.map(({ table }) => judge(table));
  return {
    checked: judgements.flatMap(({ sums }) => sums.filter(({ state }) => state !== 'open')).length,
    broken: judgements.flatMap(({ broken }) => broken).length,
  };
}
