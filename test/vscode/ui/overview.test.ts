import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../eventually';
import { seriousFaults } from './accessibility';
import { useWorkbench } from './use-workbench';
import { themes } from './workbench';

describe('the overview', () => {
  const workbench = useWorkbench();

  /** Presses a button of the page, and accepts the file that is proposed. */
  const save = async (button: Locator, name: string) => {
    await button.click();
    await workbench().acceptFile(name);
    await eventually(() => assert.ok(existsSync(join(workbench().folder, name))));
  };

  it('is saved as tables for a spreadsheet, and as pictures', async () => {
    await workbench().runCommand('Gongkai: Show Overview of Reports');
    const { webview } = workbench();
    await webview.locator('button.errors').first().waitFor();
    await save(webview.getByRole('button', { name: 'Save as CSV' }).first(), 'Overview of reports.csv');
    assert.match(
      workbench().readFile('Overview of reports.csv'),
      /^\ufeffAgency,2023\r\n(.*\r\n)*青溪市文化局,Errors: 1\r\n$/,
    );
    const figures = webview.locator('section', { hasText: 'New applications, by applicant' });
    await save(
      figures.getByRole('button', { name: 'Save figures as CSV' }),
      'New applications, by applicant.csv',
    );
    assert.match(
      workbench().readFile('New applications, by applicant.csv'),
      /^\ufeffYear,自然人,.*\r\n2023,/,
    );
    await save(figures.getByRole('button', { name: 'Save picture' }), 'New applications, by applicant.png');
    const picture = readFileSync(join(workbench().folder, 'New applications, by applicant.png'));
    assert.equal(picture.subarray(1, 4).toString('latin1'), 'PNG');
    assert.ok(picture.length > 2000);
  });
});

for (const [name, theme] of Object.entries(themes)) {
  describe(`the overview in a ${name} theme`, () => {
    const workbench = useWorkbench({ settings: { 'workbench.colorTheme': theme } });

    it('shows how reports stand, leads to them, and can be used by everyone', async () => {
      await workbench().openFile('report.md');
      await workbench().runCommand('Gongkai: Show Overview of Reports');
      const page = workbench().webview;
      const row = page.locator('tr', { hasText: '青溪市文化局' }).first();
      await row.locator('button.errors').first().waitFor();
      await page.getByText('As a table').first().click();
      await page.locator('details th', { hasText: '不予公开' }).first().waitFor();
      assert.deepEqual(await seriousFaults(page), []);
      await workbench().screenshot(`overview-${name}`);
      await row.locator('button.errors').first().click();
      await workbench().page.locator('.tab.active[data-resource-name="report.md"]').waitFor();
    });
  });
}
