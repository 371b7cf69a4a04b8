import type { Page } from 'playwright-core';
import { eventually } from '../eventually';

const tryLimit = 3000;

/** The box at the top of the window, in which files, lines and commands are chosen. */
export class QuickInput {
  constructor(private readonly page: Page) {}

  /** Opens the box with a key, types into it and chooses the first entry that shows the label. */
  async choose(key: string, text: string, label: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget');
    const entry = box.locator('.monaco-list-row', { hasText: label }).first();
    // VS Code drops the key while it is busy starting.
    await eventually(async () => {
      await this.page.keyboard.press(key);
      await box.locator('input[type=text]').fill(text, { timeout: tryLimit });
      await entry.click({ timeout: tryLimit });
      await box.waitFor({ state: 'hidden', timeout: tryLimit });
    });
  }
}
