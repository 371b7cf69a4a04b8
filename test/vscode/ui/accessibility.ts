import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator } from 'playwright-core';

interface Fault {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on a page that keeps somebody from using it. */
export async function seriousFaults(page: FrameLocator): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated from outside, so that the page's own policy does not forbid it.
  const faults = await page
    .locator('body')
    .evaluate<readonly Fault[], string>(
      (_, source): readonly Fault[] =>
        (0, eval)(`${source};axe.run().then(({ violations }) => violations)`) as readonly Fault[],
      axe,
    );
  return faults
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0]!.html}`);
}
