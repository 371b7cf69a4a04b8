import type { Message } from '../../rules/finding';
import type { ArchiveRule } from '../archiveRule';

/** An agency has one report a year. Each of several is told of the others. */
export const archiveDuplicate: ArchiveRule = {
  id: 'archive/duplicate',
  severity: 'warning',
  title: {
    'zh-cn': '同一机关同一年度有两份报告',
    en: 'Two reports of one agency and year',
  },
  messages: {
    'zh-cn': {
      twice: '{agency} {year} 年度的报告还有：{files}；请删去多余的一份，或改正机关名称和年度',
      file: '{name}',
      there: '{agency} {year} 年度的另一份报告',
    },
    en: {
      twice:
        'There is another report by {agency} for {year}: {files}. Remove the one too many, or correct the agency or the year',
      file: '{name}',
      there: 'The other report by {agency} for {year}',
    },
  },
  *check(report, archive) {
    const { agency, organization, year, name } = report.record;
    const others = archive.reportsOf(agency, year).filter(({ path }) => path !== report.path);
    if (others.length === 0) return;
    const files = others.map(({ path }): Message => ({
      key: 'file',
      facts: { name: fileName(path, report.path) },
    }));
    const facts = { agency: organization!, year: year!, files };
    yield {
      range: name,
      message: { key: 'twice', facts },
      related: others.map((other) => ({
        report: other,
        range: other.record.name,
        message: { key: 'there', facts },
      })),
    };
  },
};

/** The last part of a path or URI, with as many folders before it as tell it from another one. */
function fileName(path: string, other: string): string {
  const parts = path.split('/');
  const others = other.split('/');
  let count = 1;
  while (count < parts.length && parts.at(-count) === others.at(-count)) count++;
  const name = parts.slice(-count).join('/');
  return /^[a-z][\w+.-]*:/i.test(path) ? decoded(name) : name;
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
