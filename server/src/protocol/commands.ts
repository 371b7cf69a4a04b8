import type { CodeAction, Command, ExecuteCommandParams, WorkspaceEdit } from 'vscode-languageserver';
import * as z from 'zod';
import type { CheckedReport } from '../features/checkText';
import { lensCommands } from '../features/codeLens';
import type { Reader } from '../features/diagnostics';
import { fillTotals } from '../features/fillTotals';
import { workspaceEdit } from '../features/workspaceEdit';
import type { Locale } from '../rules/rule';

/** A command that edits one document. */
export interface ReportCommand {
  readonly uri: string;
  /** Null where there is nothing to do. */
  edit(checked: CheckedReport, reader: Reader): WorkspaceEdit | null;
}

/** The commands that the server carries out. */
export const serverCommands: string[] = [lensCommands.fillTotals];

/** Has the client carry out the edit that is its argument. */
export const applyCommand = 'gongkai.applyEdit';

/** An action for a client that takes only commands. */
export function toCommand({ title, edit, command }: CodeAction): Command {
  return command ?? { title, command: applyCommand, arguments: [edit] };
}

/** Said where a command has nothing to do. */
export const nothingToFill: Readonly<Record<Locale, string>> = {
  'zh-cn': '没有可以填入的合计：合计都已有数，或者各项还没有数',
  en: 'There is no total to fill in: all have their figures, or nothing is there to add up',
};

/** The document's URI, and the id of the table in it that is meant, where it is one alone. */
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
      return edits.length === 0 ? null : workspaceEdit(edits, checked.lines, reader);
    },
  };
}
