import type { FormWording } from '../forms/schema';

/** A form's words in a sentence. */
export interface Hit {
  readonly wording: FormWording;
  readonly start: number;
  readonly end: number;
}

const matchers = new WeakMap<readonly FormWording[], { pattern: RegExp; byWord: Map<string, FormWording> }>();

/** Where words of a form stand in a text, in text order; of overlapping ones the first, and the longest. */
export function findWordings(text: string, wordings: readonly FormWording[]): Hit[] {
  if (wordings.length === 0) return [];
  const { pattern, byWord } = matcherOf(wordings);
  return [...text.matchAll(pattern)].map((match) => ({
    wording: byWord.get(match[0])!,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function matcherOf(wordings: readonly FormWording[]) {
  let matcher = matchers.get(wordings);
  if (!matcher) {
    const byWord = new Map(
      wordings.flatMap((wording) => wording.words.map((word) => [word, wording] as const)),
    );
    matchers.set(wordings, (matcher = { byWord, pattern: anyOf([...byWord.keys()]) }));
  }
  return matcher;
}

/** A pattern for the longest of some words. */
function anyOf(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
}
