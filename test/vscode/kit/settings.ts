import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** User settings of VS Code, by name. */
export type Settings = Readonly<Record<string, unknown>>;

/** A VS Code that stays as it is started: it saves nothing by itself, calls nobody and opens nothing that was not asked for. */
export const quietSettings: Settings = {
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.confirmBeforeClose': 'never',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Where VS Code looks for the user's settings. */
export function settingsFile(userDataFolder: string): string {
  return join(userDataFolder, 'User/settings.json');
}

/** Writes the user's settings before VS Code starts. */
export function writeSettings(userDataFolder: string, settings: Settings): void {
  const file = settingsFile(userDataFolder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(settings, null, 2));
}
