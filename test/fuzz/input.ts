import type { TextEdit, TextRange } from '../../server/src/text/textRange';

/** A text, and what is done to it one edit after another. */
export interface FuzzInput {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** The edits of an input, each in the text that those before lead to. */
export function* editsOf({ text, edits }: FuzzInput): Generator<TextEdit> {
  let { length } = text;
  for (const { range, newText } of edits) {
    const clamped = clamp(range, length);
    yield { range: clamped, newText };
    length += newText.length - (clamped.end - clamped.start);
  }
}

export function lastText({ text, edits }: FuzzInput): string {
  return edits.reduce(applyEdit, text);
}

/** An edit reaches as far as the text does, so that an input stays one when something is taken out of it. */
export function applyEdit(text: string, { range, newText }: TextEdit): string {
  const { start, end } = clamp(range, text.length);
  return text.slice(0, start) + newText + text.slice(end);
}

export function clamp({ start, end }: TextRange, length: number): TextRange {
  return { start: Math.min(start, length), end: Math.min(end, length) };
}
