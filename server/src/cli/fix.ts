import { checkText } from '../features/checkText';
import { safeEdits } from '../features/safeFixes';
import type { Finding } from '../rules/finding';
import type { Locale } from '../rules/rule';
import { applyEdits } from '../text/applyEdits';
import type { DecodedText } from '../text/decode';
import { encode } from './encoding';
import type { Failures } from './failures';
import { findFiles, standardInput, type FoundFile } from './findFiles';
import { errorCode, Unreadable, unlessUnreadable } from './readBytes';
import { readSources, type Source } from './readSources';
import { replaceFile } from './replaceFile';
import { isText, readText } from './reportText';
import { printable } from './terminal';
import { paintDiff, unifiedDiff } from './unifiedDiff';
import { words } from './words';

export interface FixOptions {
  readonly locale: Locale;
  readonly dryRun?: boolean;
  readonly form?: string | undefined;
  readonly config?: string | undefined;
}

/** `gongkai fix`: applies the fixes that need nobody to look at them. Whether no error is left. */
export async function fix(
  paths: readonly string[],
  options: FixOptions,
  failures: Failures,
): Promise<boolean> {
  const say = words[options.locale].fix;
  // What is written to stdout is the text or the diff alone.
  const isOutputTaken = options.dryRun === true || paths.includes(standardInput);
  const tell = (line: string) => (isOutputTaken ? process.stderr : process.stdout).write(`${line}\n`);
  const files = await findFiles(paths, failures, words[options.locale]);
  let fixedFiles = 0;
  let fixes = 0;
  const left: Finding[] = [];
  for await (const source of readTexts(files, options, failures)) {
    const fixed = fixSource(source, options);
    const isDone = await put(source, fixed, options, failures);
    if (!fixed) {
      if (source.isNamed) tell(`${printable(source.path)}: ${words[options.locale].noReport}`);
      continue;
    }
    left.push(...(isDone ? fixed.left : fixed.before));
    if (!isDone || fixed.count === 0) continue;
    fixedFiles++;
    fixes += fixed.count;
    tell(`${printable(source.path)}: ${say.fixed(fixed.count, options.dryRun === true)}`);
  }
  const errors = left.filter(({ severity }) => severity === 'error').length;
  tell(say.summary({ files: fixedFiles, fixes, left: left.length, errors }, options.dryRun === true));
  return errors === 0;
}

interface TextSource extends Source, DecodedText {}

/** The files that are texts. Word documents and web pages are passed over, unless they are named. */
async function* readTexts(
  files: readonly FoundFile[],
  options: FixOptions,
  failures: Failures,
): AsyncGenerator<TextSource> {
  const say = words[options.locale];
  for await (const source of readSources(files, options, failures)) {
    const { path, bytes, isNamed } = source;
    if (!isText(source)) {
      if (isNamed) failures.add(path, say.fix.noText);
      continue;
    }
    const decoded = await unlessUnreadable(() => readText(bytes));
    if (decoded instanceof Unreadable) failures.add(path, say.unreadable(decoded.code));
    else yield { ...source, ...decoded };
  }
}

interface Fixed {
  readonly text: string;
  /** How many findings were repaired. */
  readonly count: number;
  readonly before: readonly Finding[];
  readonly left: readonly Finding[];
}

/** So many times a fix may make way for another one. */
const mostPasses = 10;

/** Null for a text that is no report. */
function fixSource({ text, settings }: TextSource, { form }: FixOptions): Fixed | null {
  const check = (of: string) => checkText(of, { ...settings, form })?.findings;
  const before = check(text);
  if (!before) return null;
  let current = text;
  let left = before;
  for (let pass = 0; pass < mostPasses; pass++) {
    const edits = safeEdits(left);
    if (edits.length === 0) break;
    current = applyEdits(current, edits);
    left = check(current) ?? [];
  }
  return { text: current, count: safelyFixable(before) - safelyFixable(left), before, left };
}

function safelyFixable(findings: readonly Finding[]): number {
  return findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length;
}

/** Writes a text to where it belongs, as the file was written. Whether that could be done. */
async function put(
  source: TextSource,
  fixed: Fixed | null,
  { dryRun, locale }: FixOptions,
  failures: Failures,
): Promise<boolean> {
  const { path, text, bytes } = source;
  const say = words[locale].fix;
  const isSame = fixed === null || fixed.text === text;
  const isKept = isSame || encode(source)?.equals(bytes) === true;
  const written = isSame ? bytes : isKept ? encode({ ...source, text: fixed.text }) : null;
  if (!written) {
    failures.add(path, say.notKept(source.encoding));
    return false;
  }
  if (dryRun === true) {
    const diff = isSame ? '' : unifiedDiff(path, text, fixed.text);
    process.stdout.write(paintDiff(diff, process.stdout, process.env));
  } else if (path === standardInput) {
    process.stdout.write(written);
  } else if (!isSame) {
    try {
      if (await replaceFile(path, bytes, written)) return true;
      failures.add(path, say.changed);
    } catch (error) {
      failures.add(path, say.unwritable(errorCode(error)));
    }
    return false;
  }
  return true;
}
