import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { openFile, ruleOf } from './vscode';

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const at = (...names: readonly string[]) => vscode.Uri.joinPath(folder(), ...names);
/** No other test opens it: what is opened stays open for a while, though no editor shows it. */
const report = () => at('closed.md');
const patience = 15_000;

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Waits until our findings in a file are of these rules. */
async function found(uri: vscode.Uri, rules: readonly string[]): Promise<vscode.Diagnostic[]> {
  return eventually(() => {
    const findings = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'gongkai');
    assert.deepEqual(findings.map(ruleOf), rules, uri.path);
    return findings;
  }, patience);
}

async function remove(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri, { recursive: true });
}

/** What completion offers at an offset. */
async function offeredAt(document: vscode.TextDocument, offset: number): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(offset),
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

before(async () => {
  const text = await textOf(at('report.md'));
  await write(report(), text.replaceAll('青溪市文化局', '丹枫市文化局'));
});

after(() => remove(report()));

describe('the reports of the folder', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are checked though they are not open', async () => {
    const [finding] = await found(report(), ['table/arithmetic']);
    assert.match(finding!.message, /4/);
  });

  it('are left alone where that is set', async () => {
    const settings = vscode.workspace.getConfiguration('gongkai');
    await settings.update('workspace.check', false, vscode.ConfigurationTarget.Global);
    try {
      await found(report(), []);
    } finally {
      await settings.update('workspace.check', undefined, vscode.ConfigurationTarget.Global);
    }
    await found(report(), ['table/arithmetic']);
  });

  it('come, move with their folder, and go', async () => {
    const text = (await textOf(report())).replaceAll('丹枫市', '白鹭县');
    await write(at('old', 'copy.md'), text);
    await found(at('old', 'copy.md'), ['table/arithmetic']);
    await vscode.workspace.fs.rename(at('old'), at('new'));
    await found(at('new', 'copy.md'), ['table/arithmetic']);
    await found(at('old', 'copy.md'), []);
    await remove(at('new'));
    await found(at('new', 'copy.md'), []);
  });

  it('are taken from the editor where they are open in it', async () => {
    const { document } = await openFile('closed.md');
    const [finding] = await found(report(), ['table/arithmetic']);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, finding!.range, '4');
    await vscode.workspace.applyEdit(edit);
    await found(report(), []);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await found(report(), ['table/arithmetic']);
  });

  it('are all checked by a command', async () => {
    await vscode.commands.executeCommand('gongkai.checkAll');
    await found(report(), ['table/arithmetic']);
  });
});

describe('gongkai.json', () => {
  const config = () => at('gongkai.json');

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(config());
    await found(report(), ['table/arithmetic']);
  });

  it('that is broken is told of where it is not open', async () => {
    await write(config(), '{ "rules": { "table/arithmetic": "low" } }');
    const [problem] = await eventually(() => {
      const problems = vscode.languages.getDiagnostics(config());
      assert.equal(problems.length, 1);
      return problems;
    }, patience);
    assert.equal(problem!.source, 'gongkai');
    assert.equal(problem!.range.start.character, 33);
  });

  it('holds comments, is completed and is validated while it is typed', async () => {
    await write(
      config(),
      '{\n  // 级别\n  "rules": { "table/arithmetic": "hint", },\n  "ignore": [{ "rule": "date/late", "file": "a.md" }]\n}\n',
    );
    const { document } = await openFile('gongkai.json');
    assert.equal(document.languageId, 'jsonc');
    const [problem, ...others] = await eventually(() => {
      const problems = vscode.languages.getDiagnostics(config());
      assert.ok(problems.length > 0);
      return problems;
    }, patience);
    // VS Code says it, so we do not say it again; and neither the comment nor the comma is a problem.
    assert.deepEqual(
      others.map(({ message }) => message),
      [],
    );
    assert.match(problem!.message, /reason/);
    assert.equal(problem!.range.start.line, 3);
    const labels = await offeredAt(document, document.getText().indexOf('"table/') + 1);
    assert.ok(labels.includes('section/topic'), labels.join());
  });

  it('loses an entry that accepts nothing any more, by a fix', async () => {
    const entry = '{ "rule": "table/arithmetic", "file": "gone.md", "reason": "已公布" }';
    await write(config(), `{\n  // 已接受\n  "ignore": [\n    ${entry}\n  ]\n}\n`);
    const [finding] = await found(config(), ['config/unused-ignore']);
    const { document } = await openFile('gongkai.json');
    const fix = await eventually(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        config(),
        finding!.range,
      );
      const own = actions.find(({ edit }) => edit !== undefined);
      assert.ok(own?.edit, actions.map(({ title }) => title).join());
      return own.edit;
    }, patience);
    await vscode.workspace.applyEdit(fix);
    assert.equal(document.getText(), '{\n  // 已接受\n  "ignore": [\n  ]\n}\n');
    await document.save();
    await found(config(), []);
  });
});

describe("a form of the user's own", () => {
  const form = () => at('.gongkai', 'forms', 'form.json');

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(at('.gongkai'));
  });

  it('is completed and explained while it is written', async () => {
    await write(
      form(),
      '{\n  // 取水\n  "id": "water",\n  "title": "甲",\n  "names": ["水报告"],\n  "s\n}\n',
    );
    const { document } = await openFile('.gongkai/forms/form.json');
    assert.equal(document.languageId, 'jsonc');
    await eventually(async () => {
      const offered = await offeredAt(document, document.getText().indexOf('"s') + 2);
      for (const name of ['sections', 'statements', 'sentences'])
        assert.ok(offered.includes(name), offered.join());
    }, patience);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      form(),
      document.positionAt(document.getText().indexOf('"names"') + 2),
    );
    const said = hovers.flatMap(({ contents }) =>
      contents.map((content) => (content as vscode.MarkdownString).value),
    );
    assert.match(said.join(), /标题中怎样称呼/);
  });

  it('says at its place that a sum adds up a row that is none, until it does not', async () => {
    const shipped = vscode.Uri.joinPath(
      vscode.extensions.getExtension('gongkai.gongkai')!.extensionUri,
      'forms',
    );
    const right = await textOf(vscode.Uri.joinPath(shipped, 'final-accounts.json'));
    await write(form(), right.replace('"of": ["incomeOfYear"', '"of": ["income"'));
    const editor = await openFile('.gongkai/forms/form.json');
    const { document } = editor;
    // It is no rule's.
    const [problem] = await found(form(), ['undefined']);
    assert.equal(document.getText(problem!.range), '"income"');
    await editor.edit((edit) => {
      edit.replace(problem!.range, '"incomeOfYear"');
    });
    await found(form(), []);
    await document.save();
    assert.equal(await textOf(form()), right);
  });
});
