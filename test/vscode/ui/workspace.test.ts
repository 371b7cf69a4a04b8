import { useWorkbench } from './use-workbench';

for (const { language, command, told, show } of [
  {
    language: 'en',
    command: 'Check All Reports',
    told: '2 reports checked: 6 errors, 1 warnings',
    show: 'Show problems',
  },
  {
    language: 'zh-cn',
    command: '检查全部报告',
    told: '已检查 2 份报告：6 个错误，1 个警告',
    show: '查看问题',
  },
]) {
  describe(`a folder of reports in the window, ${language}`, () => {
    const workbench = useWorkbench({ language });

    it('has its findings listed among the problems, though no report is open', async () => {
      const { problems } = workbench();
      await problems.open();
      await problems.waitFor('table/arithmetic');
      await workbench().screenshot(`workspace-${language}`);
    });

    it('is checked by a command, which says what it has found and leads there', async () => {
      const { page } = workbench();
      await page.keyboard.press('Control+J');
      await workbench().runCommand(`Gongkai: ${command}`);
      await workbench().waitForMessage(told);
      await workbench().screenshot(`workspace-checked-${language}`);
      await page.locator('.notification-list-item', { hasText: told }).getByText(show).click();
      await workbench().problems.waitFor('table/arithmetic');
    });
  });
}
