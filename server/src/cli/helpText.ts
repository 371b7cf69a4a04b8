import type { Help, Option } from 'commander';
import type { Locale } from '../rules/rule';
import { displayWidth, padded } from '../text/width';
import { words } from './words';

interface Example {
  /** The command that it is an example of. */
  readonly of: string;
  readonly line: string;
  readonly about: string;
}

const examples: Readonly<Record<Locale, readonly Example[]>> = {
  'zh-cn': [
    { of: 'check', line: 'gongkai check 报告/', about: '检查文件夹中的全部报告' },
    { of: 'check', line: 'gongkai check 报告.docx', about: '直接检查 Word 文档，指明表格、行、列或段落' },
    { of: 'check', line: 'gongkai check "2023/**/*.md" -', about: '通配符选中的文件和标准输入' },
    { of: 'check', line: 'gongkai check --format sarif 报告/ > 结果.sarif', about: '供代码扫描平台使用' },
    { of: 'check', line: 'gongkai check --format github .', about: '在 GitHub 工作流中逐行标注' },
    { of: 'fix', line: 'gongkai fix --dry-run 报告/', about: '先看将作哪些修改' },
    { of: 'fix', line: 'gongkai fix 报告/', about: '改正，并保持编码和换行不变' },
    {
      of: 'extract',
      line: 'gongkai extract --format csv -o 数据.csv 报告/',
      about: '各报告数据合为一张电子表格',
    },
    { of: 'rollup', line: 'gongkai rollup 青溪市/', about: '汇总各成员单位的报告' },
    {
      of: 'convert',
      line: 'gongkai convert --to md -o 报告.md 报告.docx',
      about: '把 Word 文档变成可检查的报告',
    },
    { of: 'lsp', line: 'gongkai lsp --stdio', about: '由编辑器运行，不在终端里使用' },
  ],
  en: [
    { of: 'check', line: 'gongkai check reports/', about: 'all reports of a folder' },
    { of: 'check', line: 'gongkai check report.docx', about: 'a Word document: tells table, row and column' },
    { of: 'check', line: 'gongkai check "2023/**/*.md" -', about: 'what a glob matches, and standard input' },
    { of: 'check', line: 'gongkai check --format sarif reports/ > found.sarif', about: 'for code scanning' },
    { of: 'check', line: 'gongkai check --format github .', about: 'marks lines in a GitHub workflow' },
    { of: 'fix', line: 'gongkai fix --dry-run reports/', about: 'shows what would be changed' },
    { of: 'fix', line: 'gongkai fix reports/', about: 'changes it; encodings and line ends stay' },
    {
      of: 'extract',
      line: 'gongkai extract --format csv -o data.csv reports/',
      about: 'one table of all reports',
    },
    { of: 'rollup', line: 'gongkai rollup qingxi/', about: 'adds up the members’ reports' },
    {
      of: 'convert',
      line: 'gongkai convert --to md -o report.md report.docx',
      about: 'a Word document as a report',
    },
    { of: 'lsp', line: 'gongkai lsp --stdio', about: 'what an editor runs; of no use in a terminal' },
  ],
};

const exitCodes: Readonly<Record<Locale, readonly string[]>> = {
  'zh-cn': ['没有级别为错误的问题', '有错误', '有的事未能完成，原因见标准错误输出；其余结果仍然有效'],
  en: [
    'nothing of severity error',
    'at least one error',
    'something could not be done, as standard error says; the other results still stand',
  ],
};

/** What stands below the options: examples, of one command or of all, and what the exit codes mean. */
export function textBelowHelp(locale: Locale, command?: string): string {
  const shown = examples[locale].filter(({ of }) => command === undefined || of === command);
  const width = Math.max(0, ...shown.map(({ line }) => displayWidth(line)));
  const lines = shown.map(({ line, about }) => `  ${padded(line, width)}  ${about}`);
  const { exampleTitle, exitTitle } = words[locale];
  const codes = exitCodes[locale].map((meaning, code) => `  ${code}  ${meaning}`);
  return [
    ...(lines.length > 0 ? ['', exampleTitle, ...lines] : []),
    // A server ends when its editor says so.
    ...(command === 'lsp' ? [] : ['', exitTitle, ...codes]),
  ].join('\n');
}

/** Commander's help in the reader's language, with Chinese characters taken for as wide as they are. */
export function helpStyle(locale: Locale): Partial<Help> {
  const say = words[locale];
  return {
    displayWidth,
    styleTitle: (title) => say.titles[title] ?? title,
    subcommandTerm: (command) =>
      [command.name(), ...command.registeredArguments.map((argument) => `<${argument.name()}>`)].join(' '),
    optionDescription: (option) => option.description + say.choices(choicesOf(option), defaultOf(option)),
  };
}

function choicesOf({ argChoices = [] }: Option): readonly string[] {
  return argChoices;
}

function defaultOf({ defaultValue, defaultValueDescription }: Option): string {
  const described = defaultValueDescription ?? (defaultValue as unknown);
  return typeof described === 'string' ? described : '';
}
