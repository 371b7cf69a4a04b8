import { defaultConfig } from '../../server/src/config/schema';
import { officialForms } from '../../server/src/forms';
import { checkText } from '../../server/src/features/checkText';
import { sampleReport } from '../../test/support/sampleReport';
import { percentile } from './samples';

/** A whole check in process, warm, with nothing taken over from a check before. */
export interface WholeCheck {
  readonly name: string;
  readonly bytes: number;
  readonly findings: number;
  /** Median, in milliseconds. */
  readonly median: number;
}

const bytes = 10_000;
const times = 200;

const several = {
  'requests.granted.naturalPerson': '9',
  'requests.denied4.business': '4',
  'requests.unavailable1.naturalPerson': '6',
  'litigation.review.total': '0',
};

/** More wrong cells than the search for a repair goes through: it ends at its bound. */
const hopeless = Object.fromEntries(
  ['received', 'granted', 'denied1', 'denied4', 'unavailable1', 'other3', 'handled'].flatMap((row, at) =>
    ['naturalPerson', 'business', 'total'].map((column, to) => [
      `requests.${row}.${column}`,
      String(at * 7 + to * 3 + 2),
    ]),
  ),
);

const reports: readonly (readonly [name: string, cells: Readonly<Record<string, string>>])[] = [
  ['a sound report', {}],
  ['several errors', several],
  ['a table beyond repair', hopeless],
];

export function wholeChecks(): WholeCheck[] {
  return reports.map(([name, cells]) => {
    const text = lengthened(sampleReport({ cells, layout: 'cell-per-line' }));
    const check = () =>
      checkText(text, { config: defaultConfig, forms: officialForms, path: 'report.md' })!.findings.length;
    const measured = Array.from({ length: times }, () => {
      const started = performance.now();
      check();
      return performance.now() - started;
    });
    const warm = measured.slice(times / 4);
    return { name, bytes: Buffer.byteLength(text), findings: check(), median: percentile(warm, 0.5) };
  });
}

function lengthened(report: string): string {
  const words = '定期清理网站信息，规范答复文书，组织工作人员学习条例。';
  const lack = Math.max(0, bytes - Buffer.byteLength(report));
  return report.replace('（三）', `${words.repeat(Math.ceil(lack / Buffer.byteLength(words)))}\n\n（三）`);
}
