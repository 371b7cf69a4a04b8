import { formatNumbering } from '../../rules/numbering';
import type { HeadingBlock, NumberingStyle } from '../../syntax/tree';
import type { TextEdit } from '../../text/textRange';

/**
 * Writes a heading's number as official texts do: 一、 （一） 1. （1）. A heading keeps its number and its level; only a
 * section whose number is its `place` in the form gets 一、 whatever it had.
 */
export function formatHeading(text: string, heading: HeadingBlock, place: number | undefined): TextEdit[] {
  const { numbering, title } = heading;
  if (!numbering) return [];
  const { range, ordinal } = numbering;
  const style = ordinal === place ? 'chinese' : numbering.style;
  const written = text.slice(range.start, range.end);
  const behind = text.slice(range.end, title.start);
  if (!isSure(style, written, text[range.end])) return [];
  const newText = formatNumbering(style, ordinal);
  const isClosed = style !== 'arabic' && /^[ \u00a0\u3000]+$/.test(behind);
  if (written === newText && !isClosed) return [];
  return [{ range: { start: range.start, end: isClosed ? title.start : range.end }, newText }];
}

/** A comma may belong to a sentence, and `1、5` would become another number. */
function isSure(style: NumberingStyle, written: string, next: string | undefined): boolean {
  if (style === 'arabic') return !/[\d０-９]/.test(next ?? '');
  return !/[,，]$/.test(written);
}
