import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportReport } from '../../../server/src/convert/exportReport';
import { useWorkbench } from './use-workbench';

describe('dropping in the window', () => {
  const workbench = useWorkbench();

  it('inserts a Word document from the explorer as the report that it holds', async () => {
    const { page, editor } = workbench();
    const report = workbench().readFile('report.md').replaceAll('青溪市文化局', '白鹭县水务局');
    writeFileSync(join(workbench().folder, '年报.docx'), await exportReport(report, 'docx'));
    writeFileSync(join(workbench().folder, '空.gongkai.md'), '');
    await workbench().openFile('report.md', 41);
    await editor.waitForUnderlines('error', [41]);
    await workbench().openFile('空.gongkai.md');
    const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: '年报.docx' });
    await file.hover();
    await page.mouse.down();
    const lines = page.locator('.editor-group-container.active .view-lines').first();
    const box = (await lines.boundingBox())!;
    await page.keyboard.down('Shift');
    for (const y of [300, 200, 60, 20]) await page.mouse.move(box.x + 100, box.y + y, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    // The cursor is behind it.
    await editor.waitForText('白鹭县水务局');
    await editor.goTo(1);
    await editor.waitForText('# 白鹭县水务局2023年政府信息公开工作年度报告');
  });
});
