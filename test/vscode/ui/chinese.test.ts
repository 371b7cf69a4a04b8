import { join } from 'node:path';
import { useWorkbench } from './use-workbench';

const brokenExample = '白鹭县水务局2023年政府信息公开工作年度报告.txt';

describe('the examples in a Chinese VS Code', () => {
  const workbench = useWorkbench({
    workspace: join(import.meta.dirname, '../../../examples'),
    language: 'zh-cn',
    settings: { 'workbench.colorTheme': 'Visual Studio Dark' },
  });

  it('say in Chinese what is wrong and what to do, in a dark theme', async () => {
    const { editor, problems } = workbench();
    await workbench().openFile(brokenExample, 212);
    await editor.waitForUnderlines('error', [212]);
    await problems.open();
    await problems.filter('信息公开');
    await problems.waitFor('自然人应为 2，现为 3');
    await problems.waitFor('缺少“五、存在的主要问题及改进情况”');
    await workbench().screenshot('chinese-dark');
  });
});
