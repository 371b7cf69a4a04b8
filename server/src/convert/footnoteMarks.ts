/** A piece of running text: words, or the mark of a note that is defined. */
export type Piece = { readonly words: string } | { readonly note: string };

const mark = /\[\^([^\]\s]{1,20})\]/g;
const definition = /^\[\^([^\]\s]{1,20})\]:\s*/;

/** The note that a line defines as Markdown does: `[^1]: 含转办件。` Null for any other line. */
export function noteIn(line: string): { readonly note: string; readonly words: string } | null {
  const match = definition.exec(line);
  return match && { note: match[1]!, words: line.slice(match[0].length) };
}

/** A line cut at the marks of the notes that `isDefined` knows. */
export function piecesOf(line: string, isDefined: (note: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of line.matchAll(mark)) {
    if (!isDefined(match[1]!)) continue;
    pieces.push({ words: line.slice(start, match.index) }, { note: match[1]! });
    start = match.index + match[0].length;
  }
  return [...pieces, { words: line.slice(start) }].filter((piece) => 'note' in piece || piece.words !== '');
}
