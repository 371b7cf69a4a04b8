import type { CompletionItem } from 'vscode-languageserver-types';
import type { Locale } from '../../rules/rule';
import type { TextRange } from '../../text/textRange';
import type { CheckedReport } from '../checkText';
import { toRange } from '../ranges';
import { tableAt } from '../tableAt';
import { agencyProposal } from './agency';
import { labelProposals } from './labels';
import { toItem, type Proposal } from './proposal';
import { sectionProposals } from './sections';
import { sentenceProposals } from './sentences';
import { tableProposals } from './tables';
import { topicProposals } from './topics';

/** What may be written at a place of a report and is not there yet. */
export function completions(checked: CheckedReport, offset: number, locale: Locale): CompletionItem[] {
  const { report, lines } = checked;
  const items = (range: TextRange, proposals: readonly Proposal[]) =>
    proposals.map((proposal, order) => toItem(proposal, toRange(lines, range), order, locale));

  const table = tableAt(report, offset);
  if (table) {
    const labels = labelProposals(checked, table, offset);
    return labels ? items(labels.range, labels.proposals) : [];
  }
  const place = placeAt(checked, offset);
  const agency = agencyProposal(report, offset);
  return [
    ...(place ? items(place.range, proposalsAt(checked, place, offset)) : []),
    ...(agency ? items(agency.range, [agency.proposal]) : []),
  ];
}

/** Where something new may begin, with what is typed of it. */
interface Place {
  readonly kind: 'line' | 'heading' | 'sentence';
  readonly range: TextRange;
}

/** The most characters that somebody types before choosing, marks of a heading included. */
const longestBeginning = 20;

/** A line's beginning, behind the marks of a heading or not, or the end of a sentence. */
function placeAt({ report, lines }: CheckedReport, offset: number): Place | null {
  const lineStart = lines.lineStart(lines.positionAt(offset).line);
  const from = Math.max(lineStart, offset - longestBeginning);
  const before = report.tree.text.slice(from, offset);
  const line =
    from > lineStart
      ? null
      : /^(#{1,6} *|\s*)(?:[、（）()\w\p{Script=Han}][\s、（）()\w\p{Script=Han}]*)?$/u.exec(before);
  if (line) {
    const marks = line[1]!;
    const range = { start: lineStart + marks.length, end: offset };
    return { kind: marks.startsWith('#') ? 'heading' : 'line', range };
  }
  const sentence = /。([\w\p{Script=Han}]*)$/u.exec(before);
  return sentence && { kind: 'sentence', range: { start: offset - sentence[1]!.length, end: offset } };
}

function proposalsAt({ report }: CheckedReport, { kind, range }: Place, offset: number): Proposal[] {
  const section = report.sections.find(({ range: { start, end } }) => start < offset && offset <= end);
  const isOpening = offset <= report.opening.end && offset > (report.title?.range.end ?? -1);
  // Words behind what is typed go on with it: it is no new sentence.
  const isEnd =
    range.start === range.end ||
    /^[ \t]*(?:[\r\n]|$)/.test(report.tree.text.slice(offset, offset + longestBeginning));
  const proposals: Proposal[] = [];
  if (kind !== 'sentence') {
    proposals.push(...sectionProposals(report, offset));
    if (section) proposals.push(...topicProposals(report, section, offset));
  }
  if (kind === 'line' && section) proposals.push(...tableProposals(report, section));
  if (kind !== 'heading' && isEnd && (section || isOpening))
    proposals.push(...sentenceProposals(report, section));
  return proposals;
}
