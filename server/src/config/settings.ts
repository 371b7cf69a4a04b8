import * as z from 'zod';
import type { Locale } from '../rules/rule';

const settingsSchema = z.object({
  locale: z.enum(['auto', 'zh-cn', 'en']).default('auto'),
  inlayHints: z.object({ totals: z.boolean().default(true), names: z.boolean().default(false) }).prefault({}),
  codeLens: z.object({ enable: z.boolean().default(true) }).prefault({}),
  workspace: z.object({ check: z.boolean().default(true) }).prefault({}),
});

/** What is personal: VS Code's `gongkai.*`. Everything about a report stands in gongkai.json. */
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

export interface ParsedSettings {
  readonly settings: Settings;
  /** The names of settings whose values are wrong; they have their defaults. */
  readonly broken: readonly string[];
}

/** Reads what an editor says the settings are. Null and what is left out mean the default. */
export function parseSettings(value: unknown): ParsedSettings {
  const given = withoutNulls(isRecord(value) ? value : {});
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return { settings: parsed.data, broken: [] };
  const paths = parsed.error.issues.map(({ path }) => path.map(String));
  const sound = paths.reduce(without, given);
  return {
    settings: settingsSchema.parse(sound),
    broken: [...new Set(paths.map((path) => path.join('.')))],
  };
}

type Given = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutNulls(given: Given): Given {
  const present = Object.entries(given).filter(([, value]) => value !== null);
  return Object.fromEntries(
    present.map(([name, value]) => [name, isRecord(value) ? withoutNulls(value) : value]),
  );
}

/** The settings without the one at a path. */
function without(given: Given, [name, ...rest]: readonly string[]): Given {
  const inner = given[name!];
  const others = Object.entries(given).filter(([other]) => other !== name);
  const left = rest.length > 0 && isRecord(inner) ? [[name!, without(inner, rest)]] : [];
  return Object.fromEntries([...others, ...left]) as Given;
}

/** The language of messages: the one that was chosen, else the editor's, else Chinese. */
export function chooseLocale(setting: Settings['locale'], editorLocale: string | undefined): Locale {
  if (setting !== 'auto') return setting;
  return editorLocale === undefined || /^zh\b/i.test(editorLocale) ? 'zh-cn' : 'en';
}
