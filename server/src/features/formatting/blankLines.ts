import type { Passage } from '../../syntax/tree';
import { changedPart } from '../../text/changedPart';
import type { TextEdit } from '../../text/textRange';

/** What stands on either side of a run of blank lines. */
export interface Neighbours {
  readonly before: Passage | undefined;
  readonly after: Passage | undefined;
  /** Whether the run stands right behind `before`, and not behind more blank lines. */
  readonly isFirst: boolean;
}

/** Leaves one empty line of a run of blank ones, and none where the text begins or ends. */
export function fitBlankLines(text: string, neighbours: Neighbours, lineEnd: string): readonly TextEdit[] {
  // How many lines part two tables may be all that tells them apart.
  if (isTable(neighbours.before) && isTable(neighbours.after)) return [];
  const ends = text.match(/\r\n|\r|\n/g) ?? [];
  const wanted = wantedEnds(neighbours);
  const kept = ends.slice(0, wanted);
  if (!neighbours.after && kept.length < wanted) kept.push(lineEnd);
  // Behind a lone \r it would be the rest of that line end.
  if (kept[0] === '\n' && neighbours.before?.text.endsWith('\r')) kept[0] = '\r\n';
  const edit = changedPart(text, kept.join(''));
  return edit ? [edit] : [];
}

/** A line behind an HTML table has its line end among the blank ones. */
function wantedEnds({ before, after, isFirst }: Neighbours): number {
  if (!isFirst) return 0;
  const emptyLines = before && after ? 1 : 0;
  const isLineOpen = before !== undefined && !/[\r\n]$/.test(before.text);
  return emptyLines + (isLineOpen ? 1 : 0);
}

function isTable(passage: Passage | undefined): boolean {
  return passage?.blocks[0]!.kind === 'table';
}
