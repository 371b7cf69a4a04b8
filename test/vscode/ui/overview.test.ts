import assert from 'node:assert/strict';
import { seriousFaults } from './accessibility';
import { useWorkbench } from './use-workbench';
import { themes } from './workbench';

for (const [name, theme] of Object.entries(themes)) {
  describe(`the overview in a ${name} theme`, () => {
    const workbench = useWorkbench({ settings: { 'workbench.colorTheme': theme } });

    it('shows how reports stand, leads to them, and can be used by everyone', async () => {
      await workbench().openFile('report.md');
      await workbench().runCommand('Gongkai: Show Overview of Reports');
      const page = workbench().page.locator('iframe.webview').last().contentFrame().frameLocator('iframe');
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
