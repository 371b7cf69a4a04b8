import type { Page } from 'playwright-core';

/** The Problems view. */
export class ProblemsView {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor();
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
