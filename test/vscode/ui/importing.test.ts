import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportReport } from '../../../server/src/convert/exportReport';
import { paragraph, wordFile } from '../../support/wordFile';
import { eventually } from '../eventually';
import { seriousFaults } from './accessibility';
import { useWorkbench } from './use-workbench';

const named = '青溪市文化局2023年政府信息公开年报';

/** The line of report.md, counted from 1, with the wrong total. */
const wrong = 41;

describe('importing in the window', () => {
  const workbench = useWorkbench();

  const write = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(workbench().folder, name), bytes);
  };
  const close = () => workbench().runCommand('View: Revert and Close Editor');

  before(async () => {
    const report = workbench().readFile('report.md');
    write(`${named}.docx`, await exportReport(report, 'docx'));
    write('附件1.docx', await exportReport(report, 'docx'));
    write('公开.html', await exportReport(report, 'html'));
    // A file that is opened before VS Code knows its extensions is shown by VS Code.
    await workbench().openFile('report.md', wrong);
    await workbench().editor.waitForUnderlines('error', [wrong]);
  });

  it('a Word document named like a report is shown as one, for everybody', async () => {
    await workbench().openFile(`${named}.docx`);
    const finding = workbench().webview.locator('.finding.error');
    assert.equal(await finding.textContent(), '5→ 4');
    assert.equal(await finding.getAttribute('role'), 'note');
    assert.deepEqual(await seriousFaults(workbench().webview), []);
    await workbench().screenshot('word-document');
  });

  it('it is shown anew when Word has saved it', async () => {
    const header = paragraph('内部资料');
    write(`${named}.docx`, wordFile({ body: paragraph('会议记录'), header }));
    const { webview } = workbench();
    await webview.locator('.notes li', { hasText: 'headers and footers' }).waitFor();
    await webview.locator('.notes li', { hasText: 'does not begin like' }).waitFor();
    write(`${named}.docx`, 'PK');
    await webview.locator('.none', { hasText: 'damaged' }).waitFor();
    assert.equal(await webview.getByRole('button').isVisible(), false);
    write(`${named}.docx`, await exportReport(workbench().readFile('report.md'), 'docx'));
    await webview.locator('.finding.error').waitFor();
  });

  it('its button opens it as a report beside it, which the first saving writes', async () => {
    await workbench().webview.getByRole('button', { name: 'Import as report' }).click();
    await workbench().waitForTab(`${named}.md`);
    await workbench().editor.waitForText('# 青溪市文化局2023年政府信息公开工作年度报告');
    assert.equal(existsSync(join(workbench().folder, `${named}.md`)), false);
    await workbench().screenshot('imported');
    await workbench().answerMessage('was imported', 'Save');
    await eventually(() => {
      assert.match(workbench().readFile(`${named}.md`), /^# 青溪市文化局/);
    });
    await close();
  });

  it('a file of the same name is never written over', async () => {
    await workbench().openFile(`${named}.docx`);
    await workbench().webview.getByRole('button', { name: 'Import as report' }).click();
    await workbench().waitForTab(`${named} (2).md`);
    await close();
  });

  it('another Word document is imported from the title of its editor', async () => {
    await workbench().openFile('附件1.docx');
    const button = workbench()
      .page.locator('.editor-actions')
      .getByRole('button', { name: 'Import as Report' });
    await button.click();
    await workbench().waitForTab('附件1.md');
    await close();
  });

  it('a web page is imported from the explorer', async () => {
    await workbench().chooseInExplorer('公开.html', 'Import as Report…');
    await workbench().waitForTab('公开.md');
    await close();
  });

  it('files are asked for where none are named', async () => {
    write('旧.doc', '{\\rtf1');
    await workbench().startAskingCommand('Gongkai: Import as Report…', '..');
    await workbench().enterFile('旧.doc');
    await workbench().waitForMessage('旧.doc was not imported: this is an RTF file');
  });
});
