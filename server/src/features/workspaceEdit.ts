import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../text/textRange';
import type { CheckedReport } from './checkText';
import type { Reader } from './diagnostics';
import { toEdit } from './ranges';

/** Edits of a report as an editor applies them: of this version of its text, where it can tell versions apart. */
export function toWorkspaceEdit(
  edits: readonly TextEdit[],
  { lines }: CheckedReport,
  { uri, version }: Reader,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => toEdit(lines, edit));
  if (version === undefined) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
