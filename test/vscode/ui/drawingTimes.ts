import type { FrameLocator, Page } from 'playwright-core';

/** What is used of a page; its own types are unknown here. */
interface Watched {
  /** When the last key was pressed, or the awaited text was first there, in milliseconds since 1970. */
  seenAt: number;
}
declare const window: Watched & {
  addEventListener(
    kind: 'keydown',
    listen: (event: { readonly timeStamp: number }) => void,
    capture: true,
  ): void;
};
declare class MutationObserver {
  constructor(changed: () => void);
  observe(node: unknown, what: object): void;
  disconnect(): void;
}

interface Drawing {
  readonly key: string;
  /** The element that shows what the key changes, and the figure that it then begins with. */
  readonly selector: string;
  readonly figure: string;
}

/** In milliseconds. */
const longestWait = 10_000;

/**
 * Presses a key and measures, by the clocks of the pages themselves, how long it takes until the webview's elements show
 * what it changes: in milliseconds.
 */
export class DrawingTimes {
  constructor(
    private readonly page: Page,
    private readonly webview: FrameLocator,
  ) {}

  /** Notes when keys are pressed. */
  async begin(): Promise<void> {
    await this.page.evaluate(() => {
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => (window.seenAt = performance.timeOrigin + timeStamp),
        true,
      );
    });
  }

  async measure({ key, selector, figure }: Drawing): Promise<number> {
    const report = this.webview.locator('article');
    await report.evaluate(
      (article: { querySelector(selector: string): { readonly textContent: string } | null }, awaited) => {
        window.seenAt = 0;
        const observer = new MutationObserver(() => {
          const shown = article.querySelector(awaited.selector)?.textContent ?? '';
          if (/^\d*/.exec(shown)![0] !== awaited.figure) return;
          window.seenAt = performance.timeOrigin + performance.now();
          observer.disconnect();
        });
        observer.observe(article, { childList: true, subtree: true, characterData: true });
      },
      { selector, figure },
    );
    await this.page.keyboard.press(key);
    const drawn = await report.evaluate(async (_, longestWait) => {
      for (let waited = 0; window.seenAt === 0 && waited < longestWait; waited += 10)
        await new Promise((done) => setTimeout(done, 10));
      return window.seenAt;
    }, longestWait);
    if (drawn === 0) throw new Error(`${selector} never shows ${figure}.`);
    return drawn - (await this.page.evaluate(() => window.seenAt));
  }
}
