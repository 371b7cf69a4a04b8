import { findExpectedDates, type CalendarDate } from '../../text/dates';
import type { TextRange } from '../../text/textRange';
import { linesIn } from './lines';

/** The agency and the date under a report. */
export interface Signature {
  /** Where the signature begins. */
  readonly start: number;
  readonly organization: TextRange | null;
  readonly date: CalendarDate;
  readonly dateRange: TextRange;
}

/** The text's last line, if it is a date and nothing else, and the agency's name above it. */
export function findSignature(text: string): Signature | null {
  const tail = Math.max(0, text.length - 400);
  const lines = linesIn(text, { start: tail, end: text.length }).filter((line) => line.start < line.end);
  const last = lines[lines.length - 1];
  const [mention] = last ? findExpectedDates(text, last) : [];
  if (!last || !mention) return null;
  const around = text.slice(last.start, mention.range.start) + text.slice(mention.range.end, last.end);
  if (/[^\s（）()]/.test(around)) return null;
  const above = lines[lines.length - 2];
  const organization = above && isName(text.slice(above.start, above.end)) ? above : null;
  return {
    start: organization?.start ?? last.start,
    organization,
    date: mention.date,
    dateRange: mention.range,
  };
}

function isName(line: string): boolean {
  return (
    line.length >= 3 &&
    line.length <= 40 &&
    /^[\p{Script=Han}（）()·\s]+$/u.test(line) &&
    !/^[一二三四五六七八九十]+、/.test(line)
  );
}
