import * as z from 'zod';
import type { Locale } from '../rules/rule';

const settings = {
  locale: z.enum(['auto', 'zh-cn', 'en']).default('auto'),
};

const settingsSchema = z.object(settings);

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
  const given: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const present = Object.fromEntries(Object.entries(given).filter(([, setting]) => setting !== null));
  const parsed = settingsSchema.safeParse(present);
  if (parsed.success) return { settings: parsed.data, broken: [] };
  const broken = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
  const sound = Object.fromEntries(Object.entries(present).filter(([name]) => !broken.includes(name)));
  return { settings: settingsSchema.parse(sound), broken };
}

/** The language of messages: the one that was chosen, else the editor's, else Chinese. */
export function chooseLocale(setting: Settings['locale'], editorLocale: string | undefined): Locale {
  if (setting !== 'auto') return setting;
  return editorLocale === undefined || /^zh\b/i.test(editorLocale) ? 'zh-cn' : 'en';
}
