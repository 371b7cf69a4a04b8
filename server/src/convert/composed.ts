import { readReport } from '../binding/readReport';
import type { WholeReport } from '../binding/report';

/** Parts of a text, an empty line between them, and the report that they are read as. A null part is not there. */
export interface Composed {
  readonly parts: readonly (string | null)[];
  readonly text: string;
  /** Where each part begins. */
  readonly starts: readonly number[];
  readonly report: WholeReport;
}

export function compose(parts: readonly (string | null)[]): Composed {
  const starts: number[] = [];
  const written: string[] = [];
  let at = 0;
  for (const part of parts) {
    starts.push(at);
    if (part === null) continue;
    written.push(`${part.replace(/(?<![\r\n])[\r\n]+$/, '')}\n`);
    at += written[written.length - 1]!.length + 1;
  }
  const text = written.join('\n');
  // A text that is read by force is always read.
  return { parts, text, starts, report: readReport(text, { force: true })! };
}
