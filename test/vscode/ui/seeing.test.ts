import { join } from 'node:path';
import { eventually } from '../eventually';
import { useWorkbench } from './use-workbench';

const tryLimit = 3000;

const brokenExample = '白鹭县水务局2023年政府信息公开工作年度报告.txt';
const soundExample = '青禾区档案服务中心2023年政府信息公开工作年度报告.md';

/** What is to be seen in a language: the lens over a sound table, parts of the hovers, and a hint. */
const looks = [
  {
    language: 'zh-cn',
    theme: 'Visual Studio Dark',
    lens: '项勾稽成立',
    cell: '本年新收政府信息公开申请数量',
    heading: '主动公开',
    number: '本年新收',
  },
  {
    language: 'en',
    theme: 'Visual Studio Light',
    lens: 'sums hold',
    cell: 'carried',
    heading: '总体情况',
    number: '26',
  },
] as const;

for (const { language, theme, lens, cell, heading, number } of looks) {
  describe(`what is shown beside the findings, ${language}, ${theme}`, () => {
    const workbench = useWorkbench({
      workspace: join(import.meta.dirname, '../../../examples'),
      language,
      settings: { 'workbench.colorTheme': theme },
    });
    const hover = async (line: number, column: number, words: string, picture: string) => {
      const { editor, page } = workbench();
      await editor.goTo(line, column);
      // The extension may still be starting when it is asked first.
      await eventually(async () => {
        await workbench().runCommand('Show or Focus Hover');
        const shown = page.locator('.monaco-hover:not(.hidden)', { hasText: words }).first();
        await shown.waitFor({ timeout: tryLimit });
      });
      await workbench().screenshot(`${picture}-${language}`);
      await page.keyboard.press('Escape');
    };

    it('is a lens over each table, and a hover on a number, a heading and a cell', async () => {
      await workbench().openFile(soundExample, 13);
      await hover(13, 25, number, 'hover-number');
      await hover(5, 7, heading, 'hover-heading');
      await workbench().openFile(soundExample, 51);
      await workbench().page.locator('.codelens-decoration', { hasText: lens }).first().waitFor();
      await hover(51, 208, cell, 'hover-cell');
    });

    it('is a hint beside a wrong total', async () => {
      await workbench().openFile(brokenExample, 212);
      await workbench().editor.waitForUnderlines('error', [212]);
      await hover(212, 2, '3', 'hover-wrong');
    });
  });
}
