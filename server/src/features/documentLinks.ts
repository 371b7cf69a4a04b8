import type { DocumentLink } from 'vscode-languageserver-types';
import { basisPage } from '../rules/rulePage';
import type { Locale } from '../rules/rule';
import type { Passage } from '../syntax/tree';
import type { Steps } from '../text/steps';
import { shiftRange, type TextRange } from '../text/textRange';
import { findCitations, type BasisDocument } from './basisDocuments';
import type { CheckedReport } from './checkText';
import { toRange } from './ranges';

/** An address, or the number of a document that reports rest on. */
interface Link {
  readonly range: TextRange;
  readonly target: string;
  readonly document?: BasisDocument;
}

/** Links to the addresses in a report, and to our pages on the documents that it cites. */
export function* documentLinks({ report, lines }: CheckedReport, locale: Locale): Steps<DocumentLink[]> {
  const { passages, starts } = report.tree;
  const links: DocumentLink[] = [];
  for (const [index, passage] of passages.entries()) {
    for (const { range, target, document } of linksIn(passage)) {
      const tooltip = document ? { tooltip: document.title[locale] } : {};
      links.push({ range: toRange(lines, shiftRange(range, starts[index]!)), target, ...tooltip });
    }
    yield;
  }
  return links;
}

const known = new WeakMap<Passage, readonly Link[]>();

/** The links in a passage, counted from its start; found once. */
function linksIn(passage: Passage): readonly Link[] {
  let links = known.get(passage);
  if (!links) known.set(passage, (links = [...addressesIn(passage.text), ...citationsIn(passage.text)]));
  return links;
}

const address = /(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]+/gi;
/** Marks that behind an address belong to the sentence or the Markdown around it. */
const marks = ".,;:!?'*)]";

function* addressesIn(text: string): Generator<Link> {
  for (const { 0: written, index } of text.matchAll(address)) {
    const words = withoutMarks(written);
    const target = /^www\./i.test(words) ? `http://${words}` : words;
    yield { range: { start: index, end: index + words.length }, target };
  }
}

function withoutMarks(words: string): string {
  let { length } = words;
  while (marks.includes(words[length - 1]!)) length--;
  return words.slice(0, length);
}

function* citationsIn(text: string): Generator<Link> {
  for (const { document, range } of findCitations(text))
    yield { range, target: basisPage(document.id), document };
}
