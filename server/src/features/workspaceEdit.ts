import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { LineIndex } from '../text/lineIndex';
import type { TextEdit } from '../text/textRange';
import type { Reader } from './diagnostics';
import { toEdit } from './ranges';

/** Edits of the reader's document; of this very version of it, where the editor can tell versions apart. */
export function workspaceEdit(
  edits: readonly TextEdit[],
  lines: LineIndex,
  { uri, version }: Reader,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => toEdit(lines, edit));
  if (version === undefined) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
