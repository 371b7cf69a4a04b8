import type { ReportSection, WholeReport } from '../../binding/report';
import { sectionFacts, type SectionFacts } from '../../binding/sectionFacts';
import type { Form, FormSentence } from '../../forms/schema';
import { fillSentence } from '../../forms/sentences';
import { isRunningText } from '../../rules/sectionText';
import { labelKey } from '../../text/labelKey';
import { figureOf } from '../figureOf';
import type { Proposal } from './proposal';

/** The usual sentences that belong here, are true by the tables and are not said yet; without a section, those of the opening. */
export function sentenceProposals(report: WholeReport, section: ReportSection | undefined): Proposal[] {
  // Without a year, the form is a guess.
  if (report.year === null) return [];
  const usual = report.form.sentences.filter((sentence) => sentence.section === section?.form.id);
  const said = usual.length === 0 ? nothing : saidHere(report, section);
  return usual
    .filter((sentence) => !said.has(sentence))
    .filter((sentence) => isTrue(report, sentence))
    .flatMap((sentence): Proposal | [] => {
      const text = fillSentence(sentence, (name) => wordsFor(report, name));
      return text === undefined ? [] : { kind: 'sentence', label: sentence.label, text, preview: text };
    });
}

const nothing: ReadonlySet<FormSentence> = new Set();

/** The sentences of the form whose words stand here. */
function saidHere({ form, tree, opening, title }: WholeReport, section: ReportSection | undefined) {
  if (section) return new Set(sayingOf(form)(tree, section, isRunningText).flat());
  return new Set(saidIn(form, tree.text.slice(title?.range.end ?? opening.start, opening.end)));
}

const saying = new WeakMap<Form, SectionFacts<readonly FormSentence[]>>();

/** What each passage says, remembered with it. */
function sayingOf(form: Form): SectionFacts<readonly FormSentence[]> {
  let known = saying.get(form);
  if (!known) saying.set(form, (known = sectionFacts((text) => saidIn(form, text))));
  return known;
}

function saidIn({ sentences }: Form, text: string): FormSentence[] {
  const key = labelKey(text);
  return sentences.filter(({ unless }) => unless.some((words) => key.includes(labelKey(words))));
}

function isTrue(report: WholeReport, { ifZero, ifSome }: FormSentence): boolean {
  const figure = (name: string) => figureOf(report, name);
  return ifZero.every((name) => figure(name) === 0) && (ifSome.length === 0 || ifSome.some(figure));
}

function wordsFor(report: WholeReport, name: string): string | undefined {
  return (name === 'year' ? report.year : figureOf(report, name))?.toString();
}
