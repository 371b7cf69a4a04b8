import { availableParallelism } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import type { Locale } from '../rules/rule';
import { cacheFolder } from './cacheFolder';
import { check, checkFormats, type CheckOptions } from './check';
import { serveChecks } from './checkers';
import { extract, extractFormats, type ExtractOptions } from './extract';
import { convert, convertFormats, type ConvertOptions } from './convert';
import { Failures } from './failures';
import { fix, type FixOptions } from './fix';
import { helpStyle, textBelowHelp } from './helpText';
import { rollUp, rollUpFormats, type RollUpOptions } from './rollUp';
import { words } from './words';

const locales: readonly Locale[] = ['zh-cn', 'en'];

/** Nothing at severity error; something; it could not do what was asked. */
const exitCodes = { fine: 0, errors: 1, failed: 2 };

/** The help and the complaints about arguments are in the chosen language too, so it is looked up before all else. */
function localeOf(args: readonly string[]): Locale {
  const at = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const value = args[at]?.includes('=') ? args[at].slice('--locale='.length) : args[at + 1];
  return at < 0 ? 'zh-cn' : (locales.find((locale) => locale === value) ?? 'zh-cn');
}

function createProgram(locale: Locale, failures: Failures): Command {
  const say = words[locale];
  const program = new Command('gongkai')
    .description(say.help.program)
    .version(version, '-V, --version', say.options.version)
    .helpCommand('help [command]', say.helpCommand)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeErr: () => {} })
    .configureHelp(helpStyle(locale))
    .usage(say.usageOf(true))
    .addHelpText('after', textBelowHelp(locale))
    .helpOption('-h, --help', say.options.help);
  const localeOption = () =>
    new Option('--locale <locale>', say.options.locale).choices(locales).default(locale);
  const formOption = () => new Option('--form <id>', say.options.form);
  program.addOption(localeOption());
  const command = (name: string, description: string, argument = new Argument('<path...>', say.help.paths)) =>
    program
      .command(name)
      .description(description)
      .usage(say.usageOf(false))
      .addHelpText('after', textBelowHelp(locale, name))
      .helpOption('-h, --help', say.options.help)
      .addArgument(argument)
      .addOption(localeOption());

  command('check', say.help.check)
    .addOption(
      new Option('--format <format>', say.options.checkFormat).choices(checkFormats).default('pretty'),
    )
    .addOption(formOption())
    .addOption(new Option('--config <file>', say.options.config))
    .addOption(
      new Option('--jobs <number>', say.options.jobs)
        .default(undefined, String(availableParallelism()))
        .argParser(readWhole),
    )
    .addOption(
      new Option('--cache <folder>', say.options.cache).default(
        undefined,
        cacheFolder(process.env, process.platform),
      ),
    )
    .addOption(new Option('--no-cache', say.options.noCache))
    .action(async (paths: string[], given: GivenCheckOptions) => {
      const options: CheckOptions = { ...given, ...withDefaults(given) };
      if (!(await check(paths, options, failures))) process.exitCode = exitCodes.errors;
    });
  command('extract', say.help.extract)
    .addOption(
      new Option('--format <format>', say.options.extractFormat).choices(extractFormats).default('json'),
    )
    .addOption(new Option('-o, --output <file>', say.options.output))
    .addOption(new Option('--config <file>', say.options.config))
    .action((paths: string[], options: ExtractOptions) => extract(paths, options, failures));
  command('fix', say.help.fix)
    .addOption(new Option('--dry-run', say.options.dryRun))
    .addOption(formOption())
    .addOption(new Option('--config <file>', say.options.config))
    .action(async (paths: string[], options: FixOptions) => {
      if (!(await fix(paths, options, failures))) process.exitCode = exitCodes.errors;
    });
  command('rollup', say.help.rollUp)
    .addOption(
      new Option('--format <format>', say.options.rollUpFormat).choices(rollUpFormats).default('markdown'),
    )
    .addOption(new Option('--year <year>', say.options.year).argParser(readWhole))
    .addOption(new Option('--config <file>', say.options.config))
    .action(async (folders: string[], given: Omit<RollUpOptions, keyof Means>) => {
      const options = { ...given, ...withDefaults({}) };
      if (!(await rollUp(folders, options, failures))) process.exitCode = exitCodes.errors;
    });
  command('convert', say.help.convert, new Argument('<path>', say.help.path))
    .addOption(new Option('--to <format>', say.options.to).choices(convertFormats).makeOptionMandatory())
    .addOption(new Option('-o, --output <file>', say.options.output))
    .action((path: string, options: ConvertOptions) => convert(path, options, failures));
  return program;
}

interface GivenMeans {
  readonly jobs?: number;
  /** False for none. */
  readonly cache?: string | false;
}

type Means = Pick<CheckOptions, 'jobs' | 'cache' | 'isCacheNamed'>;

type GivenCheckOptions = Omit<CheckOptions, keyof Means> & GivenMeans;

/** With what a check works. */
function withDefaults({ jobs = availableParallelism(), cache }: GivenMeans): Means {
  return {
    jobs,
    cache: cache === false ? null : (cache ?? cacheFolder(process.env, process.platform)),
    isCacheNamed: typeof cache === 'string',
  };
}

function readWhole(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('');
  return number;
}

async function main(args: readonly string[]): Promise<void> {
  const locale = localeOf(args);
  const failures = new Failures();
  try {
    await createProgram(locale, failures).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) failures.add('gongkai', explain(error, locale));
  }
  if (failures.all.length > 0) process.exitCode = exitCodes.failed;
}

function explain({ code, message }: CommanderError, locale: Locale): string {
  if (code === 'commander.help') return words[locale].noCommand;
  const about = [...message.matchAll(/'([^']*)'/g)].at(-1)?.[1] ?? message.replace(/^error: /, '');
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1] ?? '';
  return words[locale].usage(code, about, choices);
}

if (isMainThread) {
  // Whoever reads the output may stop early, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  main(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`gongkai: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = exitCodes.failed;
  });
} else {
  serveChecks();
}
