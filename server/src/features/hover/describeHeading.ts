import type { Locale } from '../../rules/rule';
import { basisPage } from '../../rules/rulePage';
import { officialHeading } from '../../rules/sectionText';
import { basisDocuments } from '../basisDocuments';
import type { CheckedReport } from '../checkText';
import type { HeadingTarget } from '../target';
import { hintOf } from './hintOf';
import { escapeMarkdown, list, paragraphs } from './markdown';

const words = {
  'zh-cn': {
    colon: '：',
    comma: '、',
    table: (title: string) => `应有表格“${title}”`,
    topics: (topics: string) => `应写到${topics}`,
    maxLength: (length: number) => `篇幅原则上不超过 ${length} 字`,
    basis: '依据',
  },
  en: {
    colon: ': ',
    comma: ', ',
    table: (title: string) => `Holds the table “${title}”`,
    topics: (topics: string) => `Speaks of ${topics}`,
    maxLength: (length: number) => `Has at most ${length} characters, as a rule`,
    basis: 'Prescribed by',
  },
} satisfies Record<Locale, unknown>;

/** What a section must cover, and which document says so. */
export function describeHeading(
  { report }: CheckedReport,
  { section: { form } }: HeadingTarget,
  locale: Locale,
): string {
  const { colon, comma, basis, ...say } = words[locale];
  const table = report.form.tables.find(({ id }) => id === form.table);
  const topics = form.topics.map(({ label }) => label).join(comma);
  const duties = [
    table ? say.table(escapeMarkdown(table.title)) : '',
    topics === '' ? '' : say.topics(escapeMarkdown(topics)),
    form.maxLength === undefined ? '' : say.maxLength(form.maxLength),
    hintOf(form, locale),
  ];
  return paragraphs(
    `**${escapeMarkdown(officialHeading(report, form))}**`,
    list(duties),
    report.form.basis === undefined ? '' : `${basis}${colon}${documentLink(report.form.basis)}`,
  );
}

function documentLink(number: string): string {
  const document = basisDocuments.find((known) => known.number === number);
  return document ? `[${escapeMarkdown(number)}](${basisPage(document.id)})` : escapeMarkdown(number);
}
