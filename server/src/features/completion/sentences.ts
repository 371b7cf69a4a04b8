import type { ReportSection, WholeReport } from '../../binding/report';
import type { FormSentence } from '../../forms/schema';
import { fillSentence } from '../../forms/sentences';
import { speaksOf, wordsOf } from '../../rules/sectionText';
import { labelKey } from '../../text/labelKey';
import { figureOf } from '../figureOf';
import type { Proposal } from './proposal';

/** The usual sentences that belong here, are true by the tables and are not said yet; without a section, those of the opening. */
export function sentenceProposals(report: WholeReport, section: ReportSection | undefined): Proposal[] {
  // Without a year, the form is a guess.
  if (report.year === null) return [];
  const usual = report.form.sentences.filter((sentence) => sentence.section === section?.form.id);
  const said = usual.length === 0 ? [] : wordsHere(report, section);
  return usual
    .filter(({ unless }) => !unless.some((words) => speaksOf(said, words)))
    .filter((sentence) => isTrue(report, sentence))
    .flatMap((sentence): Proposal | [] => {
      const text = fillSentence(sentence, (name) => wordsFor(report, name));
      return text === undefined ? [] : { kind: 'sentence', label: sentence.label, text, preview: text };
    });
}

function wordsHere(report: WholeReport, section: ReportSection | undefined): string[] {
  if (section) return wordsOf(report, section);
  const { start, end } = report.opening;
  return [labelKey(report.tree.text.slice(report.title?.range.end ?? start, end))];
}

function isTrue(report: WholeReport, { ifZero, ifSome }: FormSentence): boolean {
  const figure = (name: string) => figureOf(report, name);
  return ifZero.every((name) => figure(name) === 0) && (ifSome.length === 0 || ifSome.some(figure));
}

function wordsFor(report: WholeReport, name: string): string | undefined {
  return (name === 'year' ? report.year : figureOf(report, name))?.toString();
}
