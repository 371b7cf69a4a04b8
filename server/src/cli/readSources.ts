import { matchesGlobs } from '../config/matchesGlobs';
import type { Locale } from '../rules/rule';
import { unknownForm } from '../config/unknownForm';
import { Configs, type FileConfig } from './configs';
import type { Failures } from './failures';
import type { FoundFile } from './findFiles';
import { inOrder } from './inOrder';
import { Unreadable } from './readBytes';
import { readContent, type FileContent } from './readContent';
import { words } from './words';

/** A file that could be read, with the configuration that holds for it. */
export interface Source extends FoundFile, FileContent {
  readonly settings: FileConfig;
}

export interface SourceOptions {
  readonly locale: Locale;
  readonly config?: string | undefined;
  /** The form that is asked for: a file whose folder does not know it is not read. */
  readonly form?: string | undefined;
}

/** How many files are read at once: enough to keep a slow disk busy, and far from the most that may be open. */
const atOnce = 16;

/** Reads files in their order. What cannot be read becomes a failure. */
export async function* readSources(
  files: readonly FoundFile[],
  { locale, config, form }: SourceOptions,
  failures: Failures,
): AsyncGenerator<Source> {
  const say = words[locale];
  const configs = new Configs(failures, locale, config);
  const read = async (file: FoundFile) => {
    const settings = await configs.forFile(file.path);
    if (!file.isNamed && !isLookedAt(settings)) return null;
    if (form !== undefined && !settings.forms.byId(form)) {
      failures.add('--form', unknownForm(form, settings.forms, locale));
      return null;
    }
    return { file, settings, content: await readContent(file) };
  };
  for await (const result of inOrder(files, atOnce, read)) {
    if (!result) continue;
    const { file, settings, content } = result;
    if (content instanceof Unreadable) failures.add(file.path, say.unreadable(content.code));
    else yield { ...file, ...content, settings };
  }
}

function isLookedAt({ config, path }: FileConfig): boolean {
  return config.files === undefined || matchesGlobs(path, config.files);
}
