import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyFix, openFile, waitForFindings } from './vscode';

/** The line of report.md, counted from 0, whose total is 5 where it should be 4. */
const wrongLine = 40;

describe('a report', () => {
  it('shows its wrong total, and the fix sets the right one', async () => {
    const { document } = await openFile('report.md');
    const [finding] = await waitForFindings(document.uri, ['table/arithmetic']);
    assert.equal(finding!.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(finding!.range.start.line, wrongLine);
    assert.equal(document.getText(finding!.range), '5');

    await applyFix(document.uri, finding!);
    assert.match(document.lineAt(wrongLine).text, /\| 4 \|$/);
    await waitForFindings(document.uri, []);
  });
});
