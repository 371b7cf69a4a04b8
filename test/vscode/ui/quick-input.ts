import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually';

const tryLimit = 3000;

/** The box at the top of the window, in which files, lines and commands are chosen. */
export class QuickInput {
  constructor(private readonly page: Page) {}

  /** Opens the box with a key, types into it and chooses the first entry that shows the label. */
  async choose(key: string, text: string, label: string): Promise<void> {
    await this.chooseAndWait(key, text, label, () =>
      this.box.waitFor({ state: 'hidden', timeout: tryLimit }),
    );
  }

  /** The same for an entry behind which the box asks for something else: it then shows this text. */
  async chooseToBeAsked(key: string, text: string, label: string, asked: string): Promise<void> {
    const next = this.box.locator('.monaco-list-row', { hasText: asked }).first();
    await this.chooseAndWait(key, text, label, () => next.waitFor({ timeout: tryLimit }));
  }

  /** Chooses an entry that the box shows. */
  async answer(label: string): Promise<void> {
    await this.box.locator('.monaco-list-row', { hasText: label }).first().click();
  }

  /** Waits until VS Code, asking where to write a file, proposes this path, and accepts it. */
  async acceptPath(path: string): Promise<void> {
    await eventually(async () => {
      const proposed = await this.path.inputValue({ timeout: tryLimit });
      if (proposed !== path) throw new Error(`${proposed} is proposed, not ${path}.`);
    });
    await this.closeDialog();
  }

  /** Names a file where VS Code asks for one. */
  async enterPath(path: string): Promise<void> {
    // Before it lists the folder, it writes into the box by itself.
    await this.box.locator('.monaco-list-row', { hasText: '..' }).first().waitFor();
    await this.path.fill(path);
    await this.closeDialog();
  }

  private async closeDialog(): Promise<void> {
    await this.confirm.click();
    await this.box.waitFor({ state: 'hidden' });
  }

  private get path(): Locator {
    return this.box.locator('input[type=text]');
  }

  private get confirm(): Locator {
    return this.box.locator('.quick-input-action .monaco-button').first();
  }

  private get box(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  private async chooseAndWait(
    key: string,
    text: string,
    label: string,
    isChosen: () => Promise<void>,
  ): Promise<void> {
    const entry = this.box.locator('.monaco-list-row', { hasText: label }).first();
    // VS Code drops the key while it is busy starting, and an open box does not learn of commands that come.
    await eventually(async () => {
      await this.page.keyboard.press(key);
      try {
        await this.path.fill(text, { timeout: tryLimit });
        await entry.click({ timeout: tryLimit });
        await isChosen();
      } catch (error) {
        await this.page.keyboard.press('Escape');
        throw error;
      }
    });
  }
}
