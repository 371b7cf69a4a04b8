import type { FormCatalogue } from '../forms/catalogue';
import type { Locale } from '../rules/rule';
import { readJson, type ConfigProblem } from './readJson';
import { configSchema, type Config } from './schema';
import { unknownForm } from './unknownForm';

export interface ParsedConfig {
  /** Null if anything is wrong: half a configuration would surprise more than none. */
  readonly config: Config | null;
  readonly problems: readonly ConfigProblem[];
}

const anchor: Readonly<Record<Locale, (name: string) => string>> = {
  'zh-cn': (name) => `${name}要说明接受的是哪一处：file、table、section 或 text`,
  en: (name) => `${name} has to say what it accepts: file, table, section or text`,
};

/**
 * Reads the text of a gongkai.json, comments and trailing commas allowed. An empty file says nothing and is fine. `forms` are
 * those that it can name.
 */
export function parseConfig(text: string, locale: Locale, forms: FormCatalogue): ParsedConfig {
  const { value, problems, rangeOf } = readJson(text, configSchema, locale, anchor[locale]);
  if (value?.form === undefined || forms.byId(value.form)) return { config: value, problems };
  const message = `form: ${unknownForm(value.form, forms, locale)}`;
  return { config: null, problems: [{ message, range: rangeOf(['form']) }] };
}
