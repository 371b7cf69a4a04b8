import { readReport } from '../binding/readReport';
import type { WholeReport } from '../binding/report';

/** Parts of a text with an empty line between them. A null part is not there. */
export interface Composed {
  readonly parts: readonly (string | null)[];
  readonly text: string;
  /** Where each part begins. */
  readonly starts: readonly number[];
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
  return { parts, text: written.join('\n'), starts };
}

/** Reads any text whatever as a report. */
export function readAny(text: string): WholeReport {
  return readReport(text, { force: true })!;
}
