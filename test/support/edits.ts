import fc from 'fast-check';
import type { LayoutId } from '../../server/src/syntax/tree';
import { layouts } from '../../server/src/syntax/layouts';
import type { TextEdit } from '../../server/src/text/textRange';
import { anyPiece } from './pieces';
import { sampleReport } from './sampleReport';

/** What somebody does to a text, in places that are shares of its length. */
type Action =
  | { readonly kind: 'insert'; readonly at: number; readonly words: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  /** Writes digits over those of the next figure, beginning behind its first. */
  | { readonly kind: 'figure'; readonly at: number; readonly digits: string }
  /** Copies a part of the text to another place. */
  | { readonly kind: 'paste'; readonly at: number; readonly from: number; readonly length: number }
  /** Takes a line end away, or puts one in: lines, tables and sections are joined and split. */
  | { readonly kind: 'join' | 'split'; readonly at: number }
  /** Changes all line ends of a stretch. */
  | { readonly kind: 'line-ends'; readonly at: number; readonly length: number; readonly lineEnd: string }
  | { readonly kind: 'undo' };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('insert'), at: share, words: anyPiece }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('delete'), at: share, length: fc.nat({ max: 40 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('delete'), at: share, length: fc.nat({ max: 3000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('paste'),
      at: share,
      from: share,
      length: fc.nat({ max: 900 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('figure'),
      at: share,
      digits: fc.constantFrom('', '0', '7', '12', '999'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('join', 'split'), at: share }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('line-ends'),
      at: share,
      length: fc.nat({ max: 600 }),
      lineEnd,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo') }) },
);

/** A report in any layout, and a long row of things that somebody does to it. */
export const editedReports = fc.record({
  text: fc
    .record({
      layout: fc.constantFrom(...(Object.keys(layouts) as LayoutId[])),
      lineEnd,
      isCut: fc.boolean(),
    })
    .map(({ layout, lineEnd: end, isCut }) => {
      const text = sampleReport({ layout, cells: { 'requests.granted.total': '6' } }).replaceAll('\n', end);
      return isCut ? text.slice(0, text.length / 2) : text;
    }),
  actions: fc.array(action, { minLength: 1, maxLength: 25 }),
});

/** The edits that some actions come to, one after the other, each with the text that it leads to. */
export function* editsOf(
  first: string,
  actions: readonly Action[],
): Generator<{ edit: TextEdit; text: string }> {
  const undone: TextEdit[] = [];
  let text = first;
  for (const step of actions) {
    const back = step.kind === 'undo' ? undone.pop() : undefined;
    const edit = back ?? editOf(text, step);
    if (!back) undone.push(inverse(text, edit));
    text = applyEdit(text, edit);
    yield { edit, text };
  }
}

export function applyEdit(text: string, { range, newText }: TextEdit): string {
  return text.slice(0, range.start) + newText + text.slice(range.end);
}

function editOf(text: string, step: Action): TextEdit {
  if (step.kind === 'undo') return { range: { start: 0, end: 0 }, newText: '' };
  const start = Math.floor(step.at * text.length);
  const at = { start, end: start };
  switch (step.kind) {
    case 'insert':
      return { range: at, newText: step.words };
    case 'delete':
      return { range: { start, end: Math.min(start + step.length, text.length) }, newText: '' };
    case 'figure': {
      const found = /\d+/.exec(text.slice(start));
      const from = start + (found?.index ?? 0);
      const length = found?.[0].length ?? 0;
      return { range: { start: from + Math.min(1, length), end: from + length }, newText: step.digits };
    }
    case 'paste': {
      const from = Math.floor(step.from * text.length);
      return { range: at, newText: text.slice(from, from + step.length) };
    }
    case 'split':
      return { range: at, newText: '\n' };
    case 'join': {
      const found = /\r\n|\r|\n/.exec(text.slice(start));
      const from = start + (found?.index ?? 0);
      return { range: { start: from, end: from + (found?.[0].length ?? 0) }, newText: '' };
    }
    case 'line-ends': {
      const end = Math.min(start + step.length, text.length);
      return { range: { start, end }, newText: text.slice(start, end).replace(/\r\n|\r|\n/g, step.lineEnd) };
    }
  }
}

function inverse(text: string, { range, newText }: TextEdit): TextEdit {
  return {
    range: { start: range.start, end: range.start + newText.length },
    newText: text.slice(range.start, range.end),
  };
}
