/** Empties the line that the cursor is in. */
export const clearLine = '\r\u001B[K';

/** What text is painted in, by the numbers that terminals know. */
const styles = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36, grey: 90 };

export type Style = keyof typeof styles;

export type Paint = (style: Style, text: string) => string;

/** Colours on a terminal only; NO_COLOR and FORCE_COLOR (no-color.org, force-color.org) have their say. */
export function painter(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Paint {
  if (!isColoured(stream, env)) return (_, text) => text;
  return (style, text) => `\u001B[${styles[style]}m${text}\u001B[0m`;
}

function isColoured(
  { isTTY }: NodeJS.WriteStream,
  { FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv,
): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return !['0', 'false'].includes(FORCE_COLOR);
  return isTTY && TERM !== 'dumb' && (NO_COLOR === undefined || NO_COLOR === '');
}

/** A text in one line, in which nothing gives a terminal orders: reports and file names are not ours. */
export function printable(text: string): string {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return lines
    .join(' ')
    .trim()
    .replace(/\p{Cc}/gu, '\uFFFD');
}
