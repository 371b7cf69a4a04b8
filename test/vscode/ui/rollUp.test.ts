import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOn } from '../../archive/archived';
import { eventually } from '../eventually';
import { useWorkbench } from './use-workbench';

const title = '青溪市人民政府: sum of the reports on 2023';

describe('adding up reports in the window', () => {
  const workbench = useWorkbench();

  before(() => {
    const folder = join(workbench().folder, '青溪市');
    mkdirSync(folder);
    for (const agency of ['青溪市档案局', '青溪市水务局', '青溪市人民政府'])
      writeFileSync(join(folder, `${agency}.md`), reportOn(2023, { agency }));
    writeFileSync(join(folder, '2022.md'), reportOn(2022, { agency: '青溪市档案局' }));
  });

  it('asks which sum of a folder to show, and saves it for a spreadsheet', async () => {
    const { page, editor } = workbench();
    await workbench().openFile('青溪市/青溪市档案局.md');
    await workbench().chooseInExplorer('青溪市', "Add Up Members' Reports");
    const choice = page.locator('.quick-input-widget .monaco-list-row', { hasText: title });
    assert.match((await choice.textContent()) ?? '', /2/);
    await workbench().screenshot('roll-up-choice');
    await choice.click();
    await editor.waitForText(`# ${title}`);
    await workbench().screenshot('roll-up');
    await workbench().answerMessage(title, 'Save as CSV');
    await workbench().acceptFile(`青溪市/${title}.csv`);
    await workbench().waitForMessage('was written');
    await eventually(() => {
      assert.match(workbench().readFile(`青溪市/${title}.csv`), /^\ufeff.*青溪市档案局,青溪市水务局\r\n/);
    });
  });
});
