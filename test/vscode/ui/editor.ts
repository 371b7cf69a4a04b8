import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually';
import type { QuickInput } from './quick-input';

const tryLimit = 3000;

/** The severities for which VS Code underlines text. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What of an element of the page is looked at; the page's own types are unknown here. */
interface PageElement {
  readonly textContent: string;
  getBoundingClientRect(): { readonly top: number; readonly bottom: number };
}

/** The editor that is in front. Lines and columns count from 1, as its user sees them. */
export class Editor {
  private readonly element: Locator;

  constructor(
    private readonly page: Page,
    private readonly quickInput: QuickInput,
  ) {
    this.element = page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Chinese characters count as two columns here. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.quickInput.choose('Control+G', `:${line}:${column}`, `${line}`);
  }

  /** Types at the cursor. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Waits until a line shows the text. */
  async waitForText(text: string): Promise<void> {
    await this.element.locator('.view-line', { hasText: text }).first().waitFor();
  }

  /** The lines in view in which something is underlined with this severity. */
  async underlinedLines(severity: Severity): Promise<number[]> {
    const numbers = await this.rows('.line-numbers');
    const underlines = await this.rows(`.squiggly-${severity}`);
    // A long line that is wrapped has its number only beside its first row.
    const lines = underlines.map(({ middle }) => numbers.filter(({ top }) => top < middle).at(-1));
    return [...new Set(lines.map((line) => Number(line?.text)))].sort((a, b) => a - b);
  }

  /** Waits until exactly these lines are underlined, of those in view. */
  async waitForUnderlines(severity: Severity, lines: readonly number[]): Promise<void> {
    await eventually(async () => {
      const underlined = await this.underlinedLines(severity);
      if (underlined.join() !== lines.join()) {
        throw new Error(`Lines [${underlined.join()}] are underlined as ${severity}, not [${lines.join()}].`);
      }
    });
  }

  /** Chooses a quick fix at the cursor by its title. */
  async quickFix(title: string): Promise<void> {
    const entries = this.page.locator('.action-widget .monaco-list-row');
    // The extension may still be at work when the menu opens.
    await eventually(async () => {
      await this.page.keyboard.press('Control+.');
      try {
        await entries.filter({ hasText: title }).first().waitFor({ timeout: tryLimit });
      } catch (error) {
        await this.page.keyboard.press('Escape');
        throw error;
      }
    });
    // The menu is not always open to the mouse.
    const chosen = this.page.locator('.action-widget .monaco-list-row.focused', { hasText: title });
    for (let i = 0; i < (await entries.count()) && !(await chosen.isVisible()); i++) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** The matching elements from top to bottom. */
  private async rows(selector: string) {
    const rows = await this.element.locator(selector).evaluateAll((elements: readonly PageElement[]) =>
      elements.map((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { text: element.textContent, top, middle: (top + bottom) / 2 };
      }),
    );
    return rows.sort((a, b) => a.top - b.top);
  }
}
