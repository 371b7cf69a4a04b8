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
    // VS Code drops the key while it is busy starting.
    await eventually(async () => {
      await this.page.keyboard.press(key);
      await this.box.locator('input[type=text]').fill(text, { timeout: tryLimit });
      await entry.click({ timeout: tryLimit });
      await isChosen();
    });
  }
}
