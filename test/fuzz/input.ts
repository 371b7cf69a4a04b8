import type { TextEdit, TextRange } from '../../server/src/text/textRange';

/** A text, and what is done to it one edit after another. */
export interface FuzzInput {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** The texts that an input goes through, the first one included. */
export function* textsOf({ text, edits }: FuzzInput): Generator<string> {
  yield text;
  let current = text;
  for (const edit of edits) yield (current = applyEdit(current, edit));
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
