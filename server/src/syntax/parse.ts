import { finish, type Steps } from '../text/steps';
import { shiftRange, type TextEdit } from '../text/textRange';
import { withEditedFigure } from './figureEdit';
import { PassageReader } from './passageReader';
import { ReportTree, type Passage, type Vocabulary } from './tree';

/** The tree of a text, and the edit that leads from it to another text. */
export interface EditedTree {
  readonly tree: ReportTree;
  readonly edit: TextEdit;
}

/**
 * Reads what is written, for any text whatever. Reading looks only forward: a passage depends on the text from its
 * start to its reach and on nothing else. So of an edited text only the passages that had reached the edit are read
 * again, up to where an old one begins behind it; the tree is the same as one read afresh.
 */
export function parseReport(text: string, vocabulary: Vocabulary, before?: EditedTree): ReportTree {
  return finish(parsing(text, vocabulary, before));
}

/** The same in steps, a passage each. */
export function* parsing(
  text: string,
  vocabulary: Vocabulary,
  { tree, edit }: EditedTree = fromNothing(text),
): Steps<ReportTree> {
  const { passages, starts } = tree;
  const { start, end } = edit.range;
  const typedEnd = start + edit.newText.length;
  const isUntouched = (index: number) => starts[index]! + passages[index]!.reach < start;
  let old = 0;
  while (old < passages.length && isUntouched(old)) old++;

  const reader = new PassageReader(text, vocabulary, typedEnd);
  const above = passages.slice(0, old);
  const read: Passage[] = [];
  let at = starts[old] ?? 0;
  while (at < text.length) {
    const before = at < typedEnd ? at : at - typedEnd + end;
    while (old < passages.length && starts[old]! < before) old++;
    const isKnown = starts[old] === before;
    if (isKnown && at >= typedEnd) break;
    const known = isKnown ? passages[old]! : undefined;
    const kept = known && (isUntouched(old) ? known : withEditedFigure(known, editIn(edit, at)));
    const passage = kept ?? reader.passageAt(at);
    read.push(passage);
    at += passage.text.length;
    yield;
  }
  const behind = at < text.length ? passages.slice(old) : [];
  return new ReportTree(text, [...above, ...read, ...behind]);
}

function editIn({ range, newText }: TextEdit, start: number): TextEdit {
  return { range: shiftRange(range, -start), newText };
}

function fromNothing(text: string): EditedTree {
  return { tree: new ReportTree('', []), edit: { range: { start: 0, end: 0 }, newText: text } };
}
