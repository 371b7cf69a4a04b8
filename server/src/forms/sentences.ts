import type { FormSentence } from './schema';

/** Tells the words that stand for `year` or for a cell, `table.row.column`; undefined where nobody knows them. */
export type WordsOf = (name: string) => string | undefined;

/** A sentence with all its words; undefined where one of them is not known. */
export function fillSentence({ words }: FormSentence, wordsOf: WordsOf): string | undefined {
  const names = Array.from(words.matchAll(blank), ([, name]) => name!);
  if (names.some((name) => wordsOf(name) === undefined)) return undefined;
  return words.replace(blank, (_, name: string) => wordsOf(name)!);
}

const blank = /\{([^{}]+)\}/g;
