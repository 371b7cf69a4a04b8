import { problemMessages } from '../convert/problems';
import { tooLong } from '../features/textLimit';
import type { Severity } from '../rules/finding';
import type { Locale } from '../rules/rule';

/** What was fixed, and the findings that are left. */
export interface FixCounts {
  readonly files: number;
  readonly fixes: number;
  readonly left: number;
  readonly errors: number;
}

/** What the command line says, apart from the rules' own messages. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly help: Readonly<
    Record<'program' | 'check' | 'extract' | 'fix' | 'rollUp' | 'convert' | 'lsp' | 'paths' | 'path', string>
  >;
  readonly options: Readonly<
    Record<
      | 'checkFormat'
      | 'extractFormat'
      | 'rollUpFormat'
      | 'year'
      | 'jobs'
      | 'cache'
      | 'noCache'
      | 'output'
      | 'dryRun'
      | 'to'
      | 'stdio'
      | 'locale'
      | 'form'
      | 'config'
      | 'help'
      | 'version',
      string
    >
  >;
  /** Commander's own words. */
  readonly titles: Readonly<Record<string, string>>;
  readonly helpCommand: string;
  /** In place of Commander's `[options]`. */
  readonly usages: Readonly<Record<'program' | 'files' | 'server', string>>;
  /** Behind an option: what it may be, and what it is if it is left out; empty if there is nothing to say. */
  readonly choices: (choices: readonly string[], byDefault: string) => string;
  readonly exampleTitle: string;
  readonly exitTitle: string;
  /** Why the arguments cannot be followed, by Commander's code for it. */
  readonly usage: (code: string, about: string, choices: string) => string;
  readonly noCommand: string;
  readonly notFound: string;
  /** By the code of an `Unreadable`. */
  readonly unreadable: (code: string) => string;
  /** Our own fault. */
  readonly checkFailed: (why: string) => string;
  readonly progress: (done: number, total: number) => string;
  readonly noReport: string;
  /** Of an entry of gongkai.json whose finding a report does not have any more. */
  readonly unusedIgnore: (rule: string, path: string) => string;
  readonly nothingToAddUp: string;
  /** What GitHub does not take or not show of a SARIF file. */
  readonly sarif: {
    readonly cut: (kept: number, all: number) => string;
    readonly notShown: (shown: number, all: number) => string;
    readonly shortened: (findings: number, places: number) => string;
  };
  /** Behind the summary, where GitHub does not show all annotations. */
  readonly annotationsCut: (shown: number) => string;
  readonly fix: {
    readonly fixed: (count: number, isDryRun: boolean) => string;
    readonly summary: (counts: FixCounts, isDryRun: boolean) => string;
    /** Of a Word document or a web page. */
    readonly noText: string;
    readonly notKept: (encoding: string) => string;
    readonly changed: string;
    readonly unwritable: (code: string) => string;
  };
  readonly convert: Readonly<Record<'overInput' | 'needsOutput' | 'noTables', string>>;
  readonly summary: (
    counts: Readonly<Record<'files' | 'reports' | 'errors' | 'warnings' | 'infos' | 'hints', number>>,
  ) => string;
}

type Causes = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** What we find wrong with a file ourselves. */
const own: Causes = {
  'zh-cn': {
    tooLong: tooLong['zh-cn'],
    ...problemMessages['zh-cn'],
    notAFile: '不是普通文件（可能是管道或设备），未作检查',
    changed: '读取时文件正在变动，未作检查，请稍后重试',
  },
  en: {
    tooLong: tooLong.en,
    ...problemMessages.en,
    notAFile: 'is no ordinary file (perhaps a pipe or a device) and is not checked',
    changed: 'was changing while it was read and is not checked; try again',
  },
};

/** What the system says, by its code. */
const system: Causes = {
  'zh-cn': {
    EACCES: '没有权限',
    EPERM: '没有权限',
    ENOENT: '路径不存在',
    EISDIR: '这是文件夹，不是文件',
    ELOOP: '符号链接循环',
    EMFILE: '打开的文件过多',
    ENFILE: '打开的文件过多',
    ENAMETOOLONG: '路径过长',
    ENXIO: '不是普通文件',
    EIO: '磁盘读写出错',
    ENOSPC: '磁盘已满',
    EROFS: '磁盘只读',
  },
  en: {
    EACCES: 'no permission',
    EPERM: 'no permission',
    ENOENT: 'there is no such path',
    EISDIR: 'it is a folder, not a file',
    ELOOP: 'symbolic links that lead in a circle',
    EMFILE: 'too many open files',
    ENFILE: 'too many open files',
    ENAMETOOLONG: 'the path is too long',
    ENXIO: 'it is no ordinary file',
    EIO: 'the disk failed',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  },
};

function systemCause(locale: Locale, code: string): string {
  const cause = system[locale][code];
  if (cause === undefined) return code;
  return locale === 'en' ? `${cause} (${code})` : `${cause}（${code}）`;
}

export const words: Readonly<Record<Locale, Words>> = {
  'zh-cn': {
    severity: { error: '错误', warning: '警告', info: '提示', hint: '参考' },
    help: {
      program: '检查政府信息公开工作年度报告',
      check: '检查报告：表内勾稽、章节、日期、文表是否一致，与往年和成员单位是否衔接',
      extract: '提取报告内容：机关、年度、统计期限、章节和各表数值',
      fix: '改正无需人工判断的问题：标点、序号、断行等，不改数字、日期、名称和表述',
      rollUp: '汇总文件夹里各成员单位的报告：谁有报告、各格之和、与汇总报告的差别',
      convert: '转换报告：Word、网页、文本互转，或只取各表数据',
      lsp: '启动语言服务器，供 Neovim、Emacs 等编辑器使用',
      paths: '文本、Word 文档（.docx）、网页文件，或文件夹、通配符；- 表示标准输入',
      path: 'Word 文档（.docx）、网页或文本文件；- 表示标准输入',
    },
    options: {
      checkFormat: '输出格式',
      extractFormat: '输出格式',
      rollUpFormat: '输出格式',
      year: '只汇总这一年度',
      jobs: '同时检查的线程数',
      cache: '缓存文件夹，检查较多文件时使用，可随时删除',
      noCache: '不使用缓存，全部重新检查',
      output: '写入文件，不写到标准输出；CSV 带有 Excel 识别 UTF-8 所需的标记',
      dryRun: '只显示将作的修改，不写入文件',
      to: '转换成什么：docx 按公文格式排版，tsv、csv 只含表格',
      stdio: '通过标准输入输出与编辑器通信',
      locale: '提示语言',
      form: '按指定的报告格式读取，文件一律视为报告',
      config: '使用指定的 gongkai.json，不再逐级查找',
      help: '显示帮助',
      version: '显示版本',
    },
    titles: { 'Usage:': '用法：', 'Options:': '选项：', 'Arguments:': '参数：', 'Commands:': '命令：' },
    helpCommand: '显示某个命令的全部选项',
    usages: { program: '<命令> [选项] <路径...>', files: '[选项] <路径...>', server: '[选项]' },
    choices: (choices, byDefault) => {
      const parts = [
        ...(choices.length > 0 ? [`可选 ${choices.join('、')}`] : []),
        ...(byDefault === '' ? [] : [`默认 ${byDefault}`]),
      ];
      return parts.length === 0 ? '' : `（${parts.join('；')}）`;
    },
    exampleTitle: '示例：',
    exitTitle: '退出码：',
    usage: (code, about, choices) => {
      switch (code) {
        case 'commander.unknownOption':
          return `没有这个选项：${about}`;
        case 'commander.unknownCommand':
          return `没有这个命令：${about}`;
        case 'commander.missingArgument':
          return '缺少要处理的文件';
        case 'commander.optionMissingArgument':
          return `选项缺少值：${about}`;
        case 'commander.missingMandatoryOptionValue':
          return `缺少选项：${about}`;
        case 'commander.excessArguments':
          return about === 'convert' ? '一次只能转换一个文件' : `${about} 后面不需要文件`;
        default:
          return `参数不对：${about}${choices && `（可选：${choices}）`}`;
      }
    },
    noCommand: '缺少命令，用 --help 查看帮助',
    notFound: '找不到文件',
    unreadable: (code) => own['zh-cn'][code] ?? `无法读取：${systemCause('zh-cn', code)}`,
    checkFailed: (why) => `检查时程序出错（${why}），请报告此问题`,
    progress: (done, total) => `已检查 ${done}/${total} 个文件`,
    noReport: '不是政府信息公开工作年度报告',
    unusedIgnore: (rule, path) => `这里接受的问题（${rule}）在 ${path} 中已不存在，可以删除这一项`,
    nothingToAddUp: '没有可以汇总的报告',
    sarif: {
      cut: (kept, all) => `共 ${all} 个问题，超出 GitHub 上传上限，只写出最严重的 ${kept} 个`,
      notShown: (shown, all) => `共 ${all} 个问题已全部写出，GitHub 只显示其中最严重的 ${shown} 个`,
      shortened: (findings, places) => `有 ${findings} 个问题的相关位置过多，各只写出前 ${places} 处`,
    },
    annotationsCut: (shown) => `（GitHub 每一步每类只显示前 ${shown} 条标注，完整清单见日志）`,
    fix: {
      fixed: (count, isDryRun) => `${isDryRun ? '可修正' : '已修正'} ${count} 个问题`,
      summary: ({ files, fixes, left, errors }, isDryRun) => {
        const verb = isDryRun ? '可修正' : '已修正';
        const done = fixes === 0 ? '没有可自动修正的问题' : `${verb} ${files} 个文件中的 ${fixes} 个问题`;
        const rest = left === 0 ? '没有其他问题' : `另有 ${left} 个问题需要人工处理，其中 ${errors} 个错误`;
        return `${done}；${rest}`;
      },
      noText: '不能直接修改 Word 文档和网页，请先用 gongkai convert --to md 转换成文本，再修正',
      notKept: (encoding) => `无法按原编码（${encoding}）原样写回，未作修改`,
      changed: '检查期间文件有改动，未作修改，请重试',
      unwritable: (code) => `无法写入：${systemCause('zh-cn', code)}`,
    },
    convert: {
      overInput: '这是要转换的文件本身，请换一个文件名',
      needsOutput: 'Word 文档不能显示在终端里，请用 -o 指定要写入的文件',
      noTables: '报告中没有表格',
    },
    summary: ({ files, reports, errors, warnings, infos, hints }) => {
      const found = [
        [errors, '错误'],
        [warnings, '警告'],
        [infos, '提示'],
        [hints, '参考'],
      ].flatMap(([count, kind]) => (count === 0 ? [] : [`${count} 个${kind}`]));
      return `共 ${files} 个文件，${reports} 份报告：${found.join('，') || '没有发现问题'}`;
    },
  },
  en: {
    severity: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
    help: {
      program: 'Checks annual reports on government information disclosure (政府信息公开工作年度报告)',
      check: 'check reports: sums, sections, dates, whether text and tables agree, and other years’ reports',
      extract:
        'extract what was recognised: organisation, year, period, sections and every value of the tables',
      fix: 'fix what needs no look: punctuation, numbering, broken lines; never a figure, date or name',
      rollUp:
        'add up the members’ reports of a folder: who has one, the sum of each cell, where the summary differs',
      convert: 'convert a report: Word, web page or text into one another, or its tables alone',
      lsp: 'start the language server, for editors such as Neovim and Emacs',
      paths: 'texts, Word documents (.docx), web pages, or folders, globs; - for standard input',
      path: 'a Word document (.docx), web page or text; - for standard input',
    },
    options: {
      checkFormat: 'how to print what was found',
      extractFormat: 'how to print what was recognised',
      rollUpFormat: 'how to print the sums',
      year: 'add up this year alone',
      jobs: 'how many threads check',
      cache: 'folder of the cache, which runs over many files use; it can be deleted at any time',
      noCache: 'use no cache: check everything anew',
      output: 'file to write instead of standard output; CSV gets the mark by which Excel knows UTF-8',
      dryRun: 'show what would be changed and write nothing',
      to: 'what to make of it: docx is laid out as an official document, tsv and csv hold the tables alone',
      stdio: 'talk to the editor over standard input and output',
      locale: 'language of messages',
      form: 'read every file as a report of this form',
      config: 'use this gongkai.json instead of the nearest one',
      help: 'show this help',
      version: 'show the version',
    },
    titles: {},
    helpCommand: 'show all options of a command',
    usages: {
      program: '<command> [options] <path...>',
      files: '[options] <path...>',
      server: '[options]',
    },
    choices: (choices, byDefault) => {
      const parts = [
        ...(choices.length > 0 ? [`one of ${choices.join(', ')}`] : []),
        ...(byDefault === '' ? [] : [`${byDefault} if left out`]),
      ];
      return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
    },
    exampleTitle: 'Examples:',
    exitTitle: 'Exit codes:',
    usage: (code, about, choices) => {
      switch (code) {
        case 'commander.unknownOption':
          return `unknown option: ${about}`;
        case 'commander.unknownCommand':
          return `unknown command: ${about}`;
        case 'commander.missingArgument':
          return 'no file is named';
        case 'commander.optionMissingArgument':
          return `an option lacks its value: ${about}`;
        case 'commander.missingMandatoryOptionValue':
          return `an option is missing: ${about}`;
        case 'commander.excessArguments':
          return about === 'convert' ? 'one file at a time can be converted' : `${about} takes no files`;
        default:
          return `wrong argument: ${about}${choices && ` (one of: ${choices})`}`;
      }
    },
    noCommand: 'no command is named, see --help',
    notFound: 'no such file',
    unreadable: (code) => own.en[code] ?? `cannot be read: ${systemCause('en', code)}`,
    checkFailed: (why) => `the check itself failed (${why}); please report this`,
    progress: (done, total) => `${done} of ${total} files checked`,
    noReport: 'no annual report on government information disclosure',
    unusedIgnore: (rule, path) =>
      `the finding accepted here (${rule}) is no longer in ${path}: the entry can be removed`,
    nothingToAddUp: 'holds no reports to add up',
    sarif: {
      cut: (kept, all) =>
        `${all} findings are more than GitHub takes in one upload: only the ${kept} most severe are written`,
      notShown: (shown, all) =>
        `all ${all} findings are written, of which GitHub shows the ${shown} most severe`,
      shortened: (findings, places) =>
        `of ${findings} findings with very many related places only the first ${places} are written`,
    },
    annotationsCut: (shown) =>
      ` (GitHub shows the first ${shown} annotations of each kind in a step; the log has all)`,
    fix: {
      fixed: (count, isDryRun) =>
        `${counted(count, 'finding')} ${isDryRun ? 'can be' : count === 1 ? 'was' : 'were'} fixed`,
      summary: ({ files, fixes, left, errors }, isDryRun) => {
        const verb = isDryRun ? 'can be' : fixes === 1 ? 'was' : 'were';
        const done =
          fixes === 0
            ? 'Nothing can be fixed without a look'
            : `${counted(fixes, 'finding')} in ${counted(files, 'file')} ${verb} fixed`;
        const need = `${counted(left, 'finding')} ${left === 1 ? 'needs' : 'need'} a look`;
        const rest =
          left === 0 ? 'nothing else was found' : `${need}, ${counted(errors, 'error')} among them`;
        return `${done}; ${rest}`;
      },
      noText:
        'a Word document or a web page cannot be fixed: make a text of it with gongkai convert --to md and fix that',
      notKept: (encoding) =>
        `cannot be written back in its encoding (${encoding}) as it was, and is left alone`,
      changed: 'was changed in the meantime and is left alone; try again',
      unwritable: (code) => `cannot be written: ${systemCause('en', code)}`,
    },
    convert: {
      overInput: 'is the file to be converted: give another name',
      needsOutput: 'a Word document cannot be shown in a terminal: name the file to write with -o',
      noTables: 'the report has no tables',
    },
    summary: ({ files, reports, errors, warnings, infos, hints }) => {
      const found = [
        [errors, 'error'],
        [warnings, 'warning'],
        [infos, 'info'],
        [hints, 'hint'],
      ] as const;
      const kinds = found.flatMap(([count, kind]) => (count === 0 ? [] : [counted(count, kind)]));
      const what = kinds.join(', ') || 'nothing found';
      return `${counted(files, 'file')}, ${counted(reports, 'report')}: ${what}`;
    },
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
