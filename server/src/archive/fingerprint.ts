import type { Report, ReportSection } from '../binding/report';
import { sectionFacts } from '../binding/sectionFacts';
import { isRunningText } from '../rules/sectionText';
import { hash } from '../text/hash';
import { labelKey } from '../text/labelKey';

/**
 * The sentences of a section, so that they can be looked for in another one whose text is not at hand: of each the hash
 * of its words, without blanks, marks and years, and their length, in one number.
 */
export type Fingerprint = readonly number[];

/** Shorter sentences are headings, and phrases that every report has. */
const shortest = 10;
const longest = 1023;

/** What is read of a passage is remembered with it. */
const sentencesIn = sectionFacts((text) =>
  text.split(/[。！？；;\n]/).flatMap((sentence) => {
    const words = labelKey(sentence).replace(/(?:(?:19|20)\d\d){1,2}年/g, '');
    if (words.length < shortest) return [];
    return [hash(words) * (longest + 1) + Math.min(words.length, longest)];
  }),
);

/** The fingerprint of a section's running text. */
export function fingerprintOf({ tree }: Report, section: ReportSection): Fingerprint {
  return sentencesIn(tree, section, isRunningText).flat();
}

/** How many characters its sentences have. */
export function lengthOf(fingerprint: Fingerprint): number {
  return fingerprint.reduce((sum, sentence) => sum + (sentence % (longest + 1)), 0);
}

/** The part of it that stands in another text too, from 0 to 1. */
export function repeatedShare(own: Fingerprint, other: Fingerprint): number {
  const known = new Set(other);
  const repeated = own.filter((sentence) => known.has(sentence));
  return repeated.length === 0 ? 0 : lengthOf(repeated) / lengthOf(own);
}
