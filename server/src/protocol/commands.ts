import type { ExecuteCommandParams, WorkspaceEdit } from 'vscode-languageserver';
import * as z from 'zod';
import type { CheckedReport } from '../features/checkText';
import { lensCommands } from '../features/codeLens';
import type { Reader } from '../features/diagnostics';
import { fillTotals } from '../features/fillTotals';
import { toWorkspaceEdit } from '../features/workspaceEdit';

/** The document that a command is about, and the table in it that is meant, where it is one alone. */
export interface ReportCommand {
  readonly uri: string;
  edit(checked: CheckedReport, reader: Reader): WorkspaceEdit | null;
}

/** The commands that the server carries out. */
export const serverCommands: string[] = [lensCommands.fillTotals];

const fillArguments = z.tuple([z.string()], z.string());

/** What is asked for; null where it is none of our commands, or says no document. */
export function readCommand({ command, arguments: given = [] }: ExecuteCommandParams): ReportCommand | null {
  if (command !== lensCommands.fillTotals) return null;
  const parsed = fillArguments.safeParse(given);
  if (!parsed.success) return null;
  const [uri, table] = parsed.data;
  return {
    uri,
    edit: (checked, reader) => {
      const edits = fillTotals(checked, table);
      return edits.length === 0 ? null : toWorkspaceEdit(edits, checked, reader);
    },
  };
}
