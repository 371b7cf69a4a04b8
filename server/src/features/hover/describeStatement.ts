import type { ReportCell } from '../../binding/report';
import { addUp, type Reading, type Statement } from '../../narrative/statements';
import { contradicts, fits } from '../../rules/contradictions';
import type { Locale } from '../../rules/rule';
import { escapeMarkdown, list, paragraphs } from './markdown';

const words = {
  'zh-cn': {
    colon: '：',
    blank: '空白',
    inTable: (title: string) => `在“${title}”表中：`,
    agrees: '与表一致',
    agreesWhenMended: '与表中现有的数不同，与按勾稽关系应有的数一致',
    contradicts: '与表不一致',
    unknown: '表中有的数空白或读不出来，无法核对',
  },
  en: {
    colon: ': ',
    blank: 'blank',
    inTable: (title: string) => `In the table “${title}”:`,
    agrees: 'Agrees with the table',
    agreesWhenMended: 'Differs from the table as it is, agrees with what its sums imply',
    contradicts: 'Contradicts the table',
    unknown: 'Some figures of the table are blank or cannot be read, so this cannot be compared',
  },
} satisfies Record<Locale, unknown>;

/** More readings, and more figures of one, are no help. */
const mostReadings = 5;
const mostTerms = 4;

/** The figures that a number in a sentence may mean, and whether it agrees. */
export function describeStatement(statement: Statement, locale: Locale): string {
  const { table, readings } = statement;
  const { inTable, ...say } = words[locale];
  const lines = new Set(readings.map((reading) => readingLine(statement, reading, locale)));
  return paragraphs(
    inTable(escapeMarkdown(table.form.title)),
    list([...lines].slice(0, mostReadings)),
    say[verdictOn(statement)],
  );
}

function readingLine(statement: Statement, reading: Reading, locale: Locale): string {
  const { colon, blank } = words[locale];
  const value = addUp(reading, ownValue);
  const sum = value === null ? blank : termsOf(reading) + String(value);
  const mark = value !== null && fits(statement, value) ? '✓ ' : '';
  return `${mark}${escapeMarkdown(reading.name)}${colon}${sum}`;
}

/** What a figure of more cells than one is added up from: 7 + 1 =. */
function termsOf({ plus, minus, apart }: Reading): string {
  const less = [...minus.map(({ value }) => value ?? 0), ...(apart === 0 ? [] : [apart])];
  const count = plus.length + less.length;
  if (count < 2 || count > mostTerms) return '';
  return `${plus.map(({ value }) => value ?? 0).join(' + ')}${less.map((value) => ` − ${value}`).join('')} = `;
}

function verdictOn(statement: Statement): 'agrees' | 'agreesWhenMended' | 'contradicts' | 'unknown' {
  const values = statement.readings.map((reading) => addUp(reading, ownValue));
  if (values.some((value) => value !== null && fits(statement, value))) return 'agrees';
  if (contradicts(statement)) return 'contradicts';
  return values.includes(null) ? 'unknown' : 'agreesWhenMended';
}

function ownValue({ value }: ReportCell): number | null {
  return value;
}
