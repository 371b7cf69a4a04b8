import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lets VS Code's display language be another one than English. Extensions are then told so and show their translations; VS Code's
 * own texts stay English, because npm has no translation of them.
 */
export function writeLanguagePack(userDataFolder: string, language: string): void {
  const translations = join(userDataFolder, 'no-translations.json');
  writeFileSync(translations, JSON.stringify({ contents: {} }));
  const packs = {
    [language]: {
      hash: 'none',
      label: language,
      extensions: [{ extensionIdentifier: { id: 'none' }, version: '1.0.0' }],
      translations: { vscode: translations },
    },
  };
  writeFileSync(join(userDataFolder, 'languagepacks.json'), JSON.stringify(packs));
}
