import { allRules } from '../archive/catalogue';
import type { Severity } from '../rules/finding';
import type { Locale } from '../rules/rule';
import { rulePage } from '../rules/rulePage';
import ruleHelp from './ruleHelp.json';

export const sarifLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

const help: Readonly<Record<string, Readonly<Record<Locale, string>>>> = ruleHelp;

/** Every rule as SARIF describes it, with its page. */
export function sarifRules(locale: Locale): readonly { readonly id: string }[] {
  return allRules.map(({ id, severity, title }) => {
    const markdown = help[id]![locale];
    return {
      id,
      shortDescription: { text: title[locale] },
      fullDescription: { text: plainText(markdown.split('\n\n', 1)[0]!) },
      help: { text: plainText(markdown), markdown },
      helpUri: rulePage(id),
      defaultConfiguration: { level: sarifLevels[severity] },
      properties: { tags: [id.split('/', 1)[0]!] },
    };
  });
}

/** Markdown without its marks for bold words, headings and code. */
function plainText(markdown: string): string {
  return markdown.replace(/\*\*|^#+ |^```\w*\n?|`/gm, '');
}
