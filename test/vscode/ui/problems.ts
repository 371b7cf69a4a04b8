import type { Page } from 'playwright-core';

/** The Problems view. */
export class ProblemsView {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor();
  }

  /** Shows only what matches, files by their paths or findings by their words. */
  async filter(text: string): Promise<void> {
    await this.page.locator('.viewpane-filter-container input').first().fill(text);
  }

  /** What its rows in view say: files, and the findings in each. */
  async rows(): Promise<string[]> {
    const texts = await this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }

  /** Waits until a row contains the text. */
  async waitFor(text: string | RegExp): Promise<void> {
    await this.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first().waitFor();
  }
}
