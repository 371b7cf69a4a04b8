import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { sampleReport } from '../support/sampleReport';
import { settled, watch } from '../support/watchedWorkspace';
import { WorkspaceFolder } from '../support/workspaceFolder';

const form = readFileSync('forms/final-accounts.json', 'utf8');
const report = readFileSync('examples/其他报告/青溪市水务局2023年度收入支出决算总表.md', 'utf8').replace(
  '1724.00',
  '1742.00',
);
const arithmetic = ['table/arithmetic'];
const path = '.gongkai/forms/accounts.json';

describe("a form of the user's own", () => {
  it('is what its reports are checked by, as it is now', async () => {
    const folder = new WorkspaceFolder({ [path]: form, 'deeper/a.md': report, 'b.md': sampleReport() });
    const editor = await watch(folder);
    await editor.foundIn(folder.at('deeper/a.md'), arithmetic);
    folder.write(path, form.replace('"of": ["incomeOfYear"', '"of": ["income"'));
    await editor.fileChanged(folder.at(path));
    await editor.foundIn(folder.at('deeper/a.md'), []);
    expect((await editor.foundIn(folder.at(path), [undefined as never]))[0]!.message).toContain('改正之前');
    folder.write(path, form);
    await editor.fileChanged(folder.at(path));
    await editor.foundIn(folder.at('deeper/a.md'), arithmetic);
    await editor.foundIn(folder.at(path), []);
    folder.remove(path);
    await editor.fileChanged(folder.at(path), FileChangeType.Deleted);
    await editor.foundIn(folder.at('deeper/a.md'), []);
    await settled(editor);
    expect(editor.messages).toEqual([]);
  });

  it('tells what is wrong in it while it is typed', async () => {
    const folder = new WorkspaceFolder({ [path]: form });
    const editor = await watch(folder, { locale: 'en' });
    await editor.open(folder.at(path), form.replace('"of": ["incomeOfYear"', '"of": ["income"'), 'json');
    const [problem] = await editor.foundIn(folder.at(path), [undefined as never]);
    expect(problem!.message).toBe(
      'The table has no row with the id “income”. Until it is put right, no report is read by this form',
    );
  });

  it('that cannot be read is told of once, and the others are read', async () => {
    const folder = new WorkspaceFolder({
      [path]: form,
      '.gongkai/forms/picture.json': new Uint8Array([0x89, 0, 1]),
      '.gongkai/forms/folder.json/a.txt': '',
      'a.md': report,
    });
    const editor = await watch(folder, { locale: 'en' });
    await editor.foundIn(folder.at('a.md'), arithmetic);
    folder.write(path, `${form}\n`);
    await editor.fileChanged(folder.at(path));
    await settled(editor);
    expect([...editor.messages].sort()).toEqual([
      '.gongkai/forms/folder.json is a folder and no file: there are no settings to read',
      '.gongkai/forms/picture.json cannot be read: its settings are not in force',
    ]);
  });

  it('is told to have the id of another one, open or not', async () => {
    const copy = '.gongkai/forms/copy.json';
    const folder = new WorkspaceFolder({ [path]: form, [copy]: form, 'a.md': report });
    const editor = await watch(folder);
    await editor.foundIn(folder.at('a.md'), arithmetic);
    const isTaken = '已有 id 相同的报告格式，请换一个。改正之前，不按这一格式检查报告';
    expect((await editor.foundIn(folder.at(copy), [undefined as never]))[0]!.message).toBe(isTaken);
    await editor.open(folder.at(copy), `${form}\n`, 'json');
    await settled(editor);
    expect((await editor.foundIn(folder.at(copy), [undefined as never]))[0]!.message).toBe(isTaken);
    await editor.open(folder.at(path), form, 'json');
    await settled(editor);
    await editor.foundIn(folder.at(path), []);
  });
});
