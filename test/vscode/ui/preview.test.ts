import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { displayWidth } from '../../../server/src/text/width';
import { eventually } from '../eventually';
import { seriousFaults } from './accessibility';
import { DrawingTimes } from './drawingTimes';
import { useWorkbench } from './use-workbench';
import { themes, type Workbench } from './workbench';

/** The line of report.md, counted from 1, with the applications that were received, and the one with the wrong total. */
const received = 39;
const wrong = received + 2;

/** Opens report.md with its preview, and waits until it is shown. */
async function openPreview(workbench: Workbench): Promise<FrameLocator> {
  await workbench.openFile('report.md', received);
  await workbench.editor.waitForUnderlines('error', [wrong]);
  await workbench.runCommand('Gongkai: Show Preview Beside');
  const page = workbench.webview;
  await page.locator('h1').waitFor();
  return page;
}

/** A report of some ten kilobytes. */
function longReport(report: string): string {
  const heading = '## 二、主动公开政府信息情况';
  const missing = 10_240 - Buffer.byteLength(report);
  const sentence = '全年更新公开目录，做好政策解读，回应群众关切，办理网上咨询。\n\n';
  return report.replace(heading, sentence.repeat(missing / Buffer.byteLength(sentence)) + heading);
}

describe('the preview of a report of ten kilobytes', () => {
  const workbench = useWorkbench();

  it('follows each key, and tells how fast', async () => {
    const report = longReport(workbench().readFile('report.md'));
    writeFileSync(join(workbench().folder, 'long.md'), report);
    const figure = '| 一、本年新收政府信息公开申请数量 | 5';
    const line = report.split('\n').findIndex((text) => text.startsWith(figure)) + 1;
    await workbench().openFile('long.md', line);
    await workbench().runCommand('Gongkai: Show Preview Beside');
    const page = workbench().webview;
    await page.locator('h1').waitFor();
    await workbench().editor.goTo(line, displayWidth(figure) + 1);
    const times = new DrawingTimes(workbench().page, page);
    await times.begin();
    const taken: number[] = [];
    for (let round = 0; round < 20; round++) {
      for (const [key, figure] of [
        ['1', '51'],
        ['Backspace', '5'],
      ] as const) {
        taken.push(await times.measure({ key, selector: 'tr.current .figure', figure }));
      }
    }
    taken.sort((a, b) => a - b);
    const part = (share: number) => `${taken[Math.ceil(share * taken.length) - 1]!.toFixed(0)} ms`;
    console.log(
      `      from key to preview: ${part(0.5)} in the middle, ${part(0.95)} for 95 of 100, ${part(1)} at most`,
    );
    assert.ok(taken.every((time) => time > 0));
  });
});

describe('the preview', () => {
  const workbench = useWorkbench();
  let page: FrameLocator;

  before(async () => {
    page = await openPreview(workbench());
  });

  it('shows the title, merged cells and the wrong figure with the right one', async () => {
    assert.match((await page.locator('h1').textContent()) ?? '', /年政府信息公开工作年度报告/);
    assert.equal(
      await page.locator('th', { hasText: '三、本年度办理结果' }).first().getAttribute('rowspan'),
      '22',
    );
    const finding = page.locator('.finding.error');
    assert.equal(await finding.textContent(), '5→ 4');
    assert.match((await finding.getAttribute('title')) ?? '', /should be 4/);
  });

  it('follows what is typed', async () => {
    const { editor } = workbench();
    await editor.goTo(3);
    await workbench().page.keyboard.press('End');
    await editor.type('补充说明。');
    await page.locator('p.current', { hasText: '补充说明。' }).waitFor();
    await workbench().page.keyboard.press('Control+Z');
    await page.locator('p', { hasText: '补充说明。' }).waitFor({ state: 'detached' });
    await editor.save();
  });

  it('leads to the place that is clicked, and marks the one where the cursor is', async () => {
    await page.locator('.finding.error').click();
    const place = workbench().page.locator('[id="status.editor.selection"]');
    await eventually(async () => {
      assert.match((await place.textContent()) ?? '', new RegExp(`Ln ${wrong},`));
    });
    await page.locator('tr.current', { hasText: '予以公开' }).waitFor();
  });

  it('shows the sums', async () => {
    const sum = page.locator('.sum.broken').first();
    assert.equal(await sum.isVisible(), false);
    await page.getByLabel('Show sums').check();
    await sum.waitFor({ state: 'visible' });
    await workbench().screenshot('preview-sums');
  });
});

for (const [name, theme] of Object.entries(themes)) {
  describe(`the preview in a ${name} theme`, () => {
    const workbench = useWorkbench({ settings: { 'workbench.colorTheme': theme } });

    it('can be used by everyone', async () => {
      const page = await openPreview(workbench());
      assert.deepEqual(await seriousFaults(page), []);
      await workbench().screenshot(`preview-${name}`);
    });
  });
}
