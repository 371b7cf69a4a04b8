import type { TextRange } from '../../../server/src/text/textRange';
import type { Figures } from './figures';
import { spellNumber, type Spelling } from './spelling';

/**
 * What a marked place of a report's words is. `figure`: a number that states figures of a table; `share`: a percentage of two of
 * them; `part`: a number that adds up with its neighbours; `free`: one that says nothing of the tables; the others are dates.
 */
export type MarkKind =
  'figure' | 'share' | 'part' | 'free' | 'titleYear' | 'textYear' | 'start' | 'end' | 'issued';

export interface Mark {
  readonly kind: MarkKind;
  readonly range: TextRange;
  /** The one cell whose figure is stated, by `table.row.column`. */
  readonly cell?: string;
}

/** Words with their marks; ranges count from the words' begin. */
export interface MarkedWords {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const organizations = ['business', 'research', 'socialWelfare', 'legalService', 'otherOrganization'];

/**
 * Fills the braces of a template, so that its words agree with the tables by construction:
 * `{requests.received.total}`, `{requests.denied*.total}` (all rows that begin so), `{requests.received.organizations}`, sums of such
 * with `+`, `{a / b}` for a share in per cent, `|chinese` and the like for another spelling; `{free 36}` names a kind and its words.
 */
export function fillWords(template: string, figures: Figures): MarkedWords {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of template.matchAll(/\{([^{}]+)\}/g)) {
    text += template.slice(at, match.index);
    const { words, ...mark } = fill(match[1]!, figures);
    marks.push({ ...mark, range: { start: text.length, end: text.length + words.length } });
    text += words;
    at = match.index + match[0].length;
  }
  return { text: text + template.slice(at), marks };
}

function fill(content: string, figures: Figures): Omit<Mark, 'range'> & { words: string } {
  const named = /^(part|free|titleYear|textYear|start|end|issued) (.+)$/.exec(content);
  if (named) return { kind: named[1] as MarkKind, words: named[2]! };
  const [expression = '', spelling = 'plain'] = content.split('|');
  const [part, whole] = expression.split(' / ').map((terms) => addUp(terms, figures));
  if (whole !== undefined) return { kind: 'share', words: ((100 * part!) / whole).toFixed(1) };
  const words = spellNumber(part!, spelling as Spelling);
  if (words === null) throw new Error(`${part!} is not written ${spelling}.`);
  return { kind: 'figure', words, ...(expression in figures && { cell: expression }) };
}

function addUp(terms: string, figures: Figures): number {
  return terms
    .split('+')
    .flatMap((term) => namesOf(term, figures))
    .reduce((sum, name) => sum + Number(figures[name]), 0);
}

function namesOf(term: string, figures: Figures): string[] {
  const [table, row, column] = term.split('.');
  const columns = column === 'organizations' ? organizations : [column!];
  const rows = row!.endsWith('*')
    ? Object.keys(figures).flatMap((name) => {
        const [ofTable, other] = name.split('.');
        return ofTable === table && other!.startsWith(row!.slice(0, -1)) ? [other!] : [];
      })
    : [row!];
  const names = [...new Set(rows)].flatMap((each) => columns.map((id) => `${table}.${each}.${id}`));
  for (const name of names) if (!(name in figures)) throw new Error(`No cell is called ${name}.`);
  if (names.length === 0) throw new Error(`No cell is called ${term}.`);
  return names;
}
