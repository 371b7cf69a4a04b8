import type { ReportKind } from '../../forms/schema';

/** How a kind of report is called, ready to be looked for. */
export interface Names {
  /** A whole name. */
  readonly name: RegExp;
  /** The words that a name ends with, at the end of a title. */
  readonly end: RegExp;
  /** The words that each name begins with. */
  readonly starts: readonly string[];
}

const known = new WeakMap<ReportKind, Names>();

/** The names of a kind; made once. */
export function namesOf(kind: ReportKind): Names {
  let names = known.get(kind);
  if (!names) known.set(kind, (names = readNames(kind)));
  return names;
}

/** What may stand where a name has …: a few characters, and no mark that ends a clause. */
const gap = '[^。；，,;]{0,16}';

function readNames({ names }: ReportKind): Names {
  const parts = names.map((name) => name.split('…'));
  const any = (alternatives: readonly string[]) => `(?:${[...new Set(alternatives)].join('|')})`;
  return {
    name: new RegExp(any(parts.map((words) => words.map(escaped).join(gap)))),
    end: new RegExp(`${any(parts.map((words) => escaped(words.at(-1)!)))}\\s*$`),
    starts: parts.map((words) => words[0]!),
  };
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
