import { splitNumber } from '../../server/src/binding/label';
import { readReport } from '../../server/src/binding/readReport';
import { extractReport } from '../../server/src/cli/extractReport';
import { remembering } from './remembering';

/** What `extract` says of a report, but for where it stands and how a heading's number and marks are written. */
export const extracted = remembering((text): unknown => {
  const { sections, ...others } = extractReport('report.md', readReport(text, { force: true }));
  const headings = sections.map(({ id, heading }) => ({ id, heading: splitNumber(heading).body }));
  const plain = JSON.stringify({ ...others, sections: headings }, (key, value: unknown) =>
    key === 'range' ? undefined : value,
  );
  return JSON.parse(plain);
});
