import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './use-workbench';

const name = '青溪市水务局2023年度收入支出决算总表.md';
const report = readFileSync(join(import.meta.dirname, '../../../examples/其他报告', name), 'utf8');

describe('forms in the window', () => {
  const workbench = useWorkbench();

  before(() => {
    writeFileSync(join(workbench().folder, name), report.replace('1724.00', '1742.00'));
  });

  it('begin with one that is shipped, by which reports are checked at once', async () => {
    await workbench().openFile(name);
    await workbench().runAskingCommand('New Form for Other Reports…', '部门收入支出决算总表（公开01表）');
    await workbench().waitForTab('final-accounts.json');
    await workbench().openFile(name);
    await workbench().editor.waitForUnderlines('error', [11]);
    await workbench().screenshot('form-report');
    await workbench().editor.goTo(11, 40);
    await workbench().editor.quickFix('Change 本年收入合计 · 金额 to 1724');
    await workbench().editor.waitForUnderlines('error', []);
  });

  it('are told what is wrong in them while they are typed', async () => {
    await workbench().openFile('final-accounts.json', 4);
    await workbench().editor.goTo(2, 10);
    await workbench().editor.type('Final ');
    await workbench().editor.waitForUnderlines('warning', [2]);
    await workbench().screenshot('form-broken');
  });
});
