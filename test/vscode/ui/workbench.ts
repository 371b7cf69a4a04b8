import { cpSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { editorFont } from '../kit/browser';
import { openVSCodePage, type VSCodePage } from '../kit/page';
import { quietSettings, type Settings } from '../kit/settings';
import { makeTemporaryFolder, removeFolder } from '../kit/temporary';
import type { Edition } from '../kit/vscode';
import { eventually } from '../eventually';
import { Editor } from './editor';
import { ProblemsView } from './problems';
import { QuickInput } from './quick-input';

const root = join(import.meta.dirname, '../../..');
const stepLimit = 20_000;
const tryLimit = 3000;

/** A window that looks the same each time, and the same in every version of VS Code. */
const steadySettings: Settings = {
  'editor.fontFamily': editorFont,
  'workbench.editor.useModal': 'off',
  'workbench.reduceMotion': 'on',
};

/** Themes under the names that they have in every version. */
export const themes = {
  light: 'Visual Studio Light',
  dark: 'Visual Studio Dark',
  contrast: 'Default High Contrast',
} as const;

/** What VS Code is opened with; each of these can be left out. */
export interface WorkbenchOptions {
  /** VS Code opens a copy of this folder. */
  readonly workspace?: string;
  /** The folder of the extension. */
  readonly extension?: string;
  /** Whether the extension runs in the browser, as on vscode.dev; else on the machine where VS Code's server runs. */
  readonly inBrowser?: boolean;
  readonly edition?: Edition;
  readonly settings?: Settings;
  /** The display language that extensions see, as in `zh-cn`. */
  readonly language?: string;
}

/** VS Code with the extension, in the hands of its user. Each step waits, but not for ever, until VS Code is ready for it. */
export class Workbench {
  readonly page: Page;
  readonly editor: Editor;
  readonly problems: ProblemsView;
  private readonly quickInput: QuickInput;

  private constructor(
    private readonly vscode: VSCodePage,
    /** The copy of the workspace that is open. */
    readonly folder: string,
    private settings: Settings,
  ) {
    this.page = vscode.page;
    this.page.setDefaultTimeout(stepLimit);
    this.quickInput = new QuickInput(this.page);
    this.editor = new Editor(this.page, this.quickInput);
    this.problems = new ProblemsView(this.page);
  }

  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const {
      workspace = join(import.meta.dirname, '../workspace'),
      extension = root,
      edition = 'newest',
    } = options;
    const folder = join(makeTemporaryFolder(), basename(workspace));
    cpSync(workspace, folder, { recursive: true });
    const settings = { ...quietSettings, ...steadySettings, ...options.settings };
    const { language, inBrowser = process.env.GONGKAI_IN_BROWSER !== undefined } = options;
    const vscode = await openVSCodePage({ edition, settings, language, folder, extension, inBrowser });
    return new Workbench(vscode, folder, settings);
  }

  /** Opens a file of the workspace, at a line that counts from 1. */
  async openFile(name: string, line = 1): Promise<void> {
    await this.quickInput.choose('Control+P', `${name}:${line}`, basename(name));
    await this.waitForTab(basename(name));
  }

  /** Waits until a file of this name is in front. */
  async waitForTab(name: string): Promise<void> {
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  }

  /** What a file of the workspace holds on disk. */
  readFile(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Runs a command of the command palette by its title. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.choose('F1', `>${title}`, title);
  }

  /** Runs a command that asks its user to choose, and chooses the entry with this label. */
  async runAskingCommand(title: string, answer: string): Promise<void> {
    await this.startAskingCommand(title, answer);
    await this.answer(answer);
  }

  /** Runs a command that asks its user to choose, and waits until an entry with this label is among the answers. */
  async startAskingCommand(title: string, answer: string): Promise<void> {
    await this.quickInput.chooseToBeAsked('F1', `>${title}`, title, answer);
  }

  /** Chooses the answer with this label. */
  async answer(label: string): Promise<void> {
    await this.quickInput.answer(label);
  }

  /** Chooses an entry of the context menu of a file or folder in the explorer. */
  async chooseInExplorer(name: string, label: string): Promise<void> {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    const entry = this.page.locator('.monaco-menu').getByText(label);
    // An open menu does not learn of commands that come.
    await eventually(async () => {
      await this.page.keyboard.press('Escape');
      await row.click({ button: 'right' });
      await entry.hover({ timeout: tryLimit });
    });
    // The menu is not always open to the mouse.
    await this.page.keyboard.press('Enter');
  }

  /** Waits until VS Code proposes to write this file of the workspace, and accepts it. */
  acceptFile(name: string): Promise<void> {
    return this.quickInput.acceptPath(join(this.folder, name));
  }

  /** Names a file of the workspace where VS Code asks for one. */
  enterFile(name: string): Promise<void> {
    return this.quickInput.enterPath(join(this.folder, name));
  }

  /** Waits until VS Code shows a message with this text, or has one among those that it has hidden again. */
  async waitForMessage(text: string): Promise<void> {
    try {
      await this.message(text).waitFor({ timeout: stepLimit / 2 });
    } catch {
      await this.page.locator('[id="status.notifications"]').click();
      await this.message(text).waitFor();
    }
  }

  /** Presses a button of a message. */
  async answerMessage(text: string, button: string): Promise<void> {
    await this.message(text).getByRole('button', { name: button }).click();
  }

  /** The page that an extension shows in the editor that was opened last. */
  get webview(): FrameLocator {
    return this.page.locator('iframe.webview').last().contentFrame().frameLocator('iframe');
  }

  /** Changes the user's settings in VS Code's own editor for them: it does not notice it when their file changes. */
  async changeSettings(settings: Settings): Promise<void> {
    this.settings = { ...this.settings, ...settings };
    await this.runCommand('Preferences: Open User Settings (JSON)');
    await this.waitForTab('settings.json');
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(JSON.stringify(this.settings));
    await this.editor.save();
    await this.runCommand('View: Close Editor');
  }

  async changeTheme(theme: keyof typeof themes): Promise<void> {
    await this.changeSettings({ 'workbench.colorTheme': themes[theme] });
  }

  /** Takes a picture of the window, `test-output/screenshots/NAME.png`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(root, 'test-output/screenshots', `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.vscode.close();
    removeFolder(dirname(this.folder));
  }

  private message(text: string): Locator {
    return this.page.locator('.notification-list-item', { hasText: text }).first();
  }
}
