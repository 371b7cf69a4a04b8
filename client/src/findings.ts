import * as vscode from 'vscode';

/** The commands that go from finding to finding in the document that is being edited. */
export function registerFindingCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('gongkai.nextFinding', () => goOn('next')),
    vscode.commands.registerCommand('gongkai.previousFinding', () => goOn('previous')),
    vscode.commands.registerCommand('gongkai.showFinding', showFinding),
  );
}

type Direction = 'next' | 'previous';

/** Behind the last finding comes the first. */
async function goOn(direction: Direction): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const ranges = findingsIn(editor.document);
  const finding = findingFrom(ranges, editor.selection.active, direction);
  if (finding) await show(editor, finding);
  else vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing was found in this document.'), shownFor);
}

/** Milliseconds. */
const shownFor = 4000;

/** Where our findings stand, in text order. */
function findingsIn({ uri }: vscode.TextDocument): readonly vscode.Range[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'gongkai')
    .map(({ range }) => range)
    .sort((a, b) => a.start.compareTo(b.start));
}

function findingFrom(
  ranges: readonly vscode.Range[],
  from: vscode.Position,
  direction: Direction,
): vscode.Range | undefined {
  if (direction === 'next') return ranges.find(({ start }) => start.isAfter(from)) ?? ranges[0];
  const before = ranges.filter(({ start }) => start.isBefore(from));
  return before[before.length - 1] ?? ranges[ranges.length - 1];
}

/** A lens names a finding as the server does. */
async function showFinding(uri: string, { start, end }: vscode.Range): Promise<void> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  await show(editor, new vscode.Range(start.line, start.character, end.line, end.character));
}

async function show(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}
