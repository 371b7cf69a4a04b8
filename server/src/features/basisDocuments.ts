import type { Locale } from '../rules/rule';
import { foldDigits } from '../text/digits';
import type { TextRange } from '../text/textRange';

/** A document that reports rest on. It has a page in docs/basis. */
export interface BasisDocument {
  /** The name of its page. */
  readonly id: string;
  /** As people cite it. */
  readonly number: string;
  /** The ways to write its number. Without the issuer's name it stands alone: 青政发〔2021〕30号 is another document. */
  readonly cited: RegExp;
  readonly title: Readonly<Record<Locale, string>>;
}

/** A document's number in a text. */
export interface Citation {
  readonly document: BasisDocument;
  readonly range: TextRange;
}

const opens = '[〔［【[（(]';
const closes = '[〕］】\\]）)]';

/** 国办函〔2020〕109号, 〔2020〕109号. */
function numbered(issuer: string, year: number, number: number): RegExp {
  const before = `(?:${issuer}\\s?|(?<![\\p{Script=Han}\\s]))`;
  return new RegExp(`${before}${opens}\\s?${year}\\s?${closes}\\s?${number}\\s?号`, 'gu');
}

/** 国务院令第711号, 国务院第711号令. */
function decree(number: number): RegExp {
  return new RegExp(`(?:国务院令?|国令)\\s?[（(〔]?\\s?第?\\s?${number}\\s?号令?`, 'g');
}

/** The documents that are known, newest first. */
export const basisDocuments: readonly BasisDocument[] = [
  {
    id: 'form-2021',
    number: '国办公开办函〔2021〕30号',
    cited: numbered('国办公开办函', 2021, 30),
    title: { 'zh-cn': '2021 年度起的年度报告格式', en: 'The form of reports since the year 2021' },
  },
  {
    id: 'fee-2020',
    number: '国办函〔2020〕109号',
    cited: numbered('国办函', 2020, 109),
    title: { 'zh-cn': '政府信息公开信息处理费管理办法', en: 'The rules on fees for processing requests' },
  },
  {
    id: 'form-2019',
    number: '国办公开办函〔2019〕60号',
    cited: numbered('国办公开办函', 2019, 60),
    title: { 'zh-cn': '2019、2020 年度的年度报告格式', en: 'The form of reports on 2019 and 2020' },
  },
  {
    id: 'regulation-2019',
    number: '国务院令第711号',
    cited: decree(711),
    title: { 'zh-cn': '现行的政府信息公开条例', en: 'The disclosure regulation in force' },
  },
  {
    id: 'regulation-2007',
    number: '国务院令第492号',
    cited: decree(492),
    title: {
      'zh-cn': '2019 年修订前的政府信息公开条例',
      en: 'The disclosure regulation before its revision in 2019',
    },
  },
];

/** The known documents that a text cites, each where it is cited. */
export function* findCitations(text: string): Generator<Citation> {
  if (!text.includes('号')) return;
  const folded = foldDigits(text);
  for (const document of basisDocuments) {
    for (const { index, 0: words } of folded.matchAll(document.cited))
      yield { document, range: { start: index, end: index + words.length } };
  }
}
