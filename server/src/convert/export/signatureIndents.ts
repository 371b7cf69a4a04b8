import { displayWidth } from '../../text/width';
import { character } from './officialLayout';

/**
 * How far from the right edge the agency and the date under a report end (GB/T 9704-2012, 7.3.5.2): the agency leaves two
 * characters, and the date begins two characters behind it. A longer date leaves two characters instead.
 */
export function signatureIndents(lines: readonly string[]): number[] {
  const [agency, date] = lines.map(widthOf);
  if (agency === undefined || date === undefined) return lines.map(() => gap);
  const dateGap = gap + agency - (gap + date);
  return dateGap >= gap ? [gap, dateGap] : [gap + date + gap - agency, gap];
}

const gap = 2 * character;

function widthOf(line: string): number {
  return (displayWidth(line) * character) / 2;
}
