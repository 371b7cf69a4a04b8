import * as vscode from 'vscode';

const type = 'gongkai';

interface CheckTask extends vscode.TaskDefinition {
  /** Files, folders and globs below the workspace's folder; all of it if left out. */
  readonly paths?: readonly string[];
}

/** The task that checks a folder's reports on the command line. What it finds is in its terminal: the editor shows it anyway. */
export function registerTasks({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const program = vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
  return vscode.tasks.registerTaskProvider(type, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? []).map((folder) => checkTask({ type }, folder, program)),
    resolveTask: ({ definition, scope }) =>
      typeof scope === 'object' ? checkTask(definition, scope, program) : undefined,
  });
}

function checkTask(definition: CheckTask, folder: vscode.WorkspaceFolder, program: string): vscode.Task {
  const locale = vscode.env.language.startsWith('zh') ? 'zh-cn' : 'en';
  const args = [program, 'check', '--locale', locale, ...(definition.paths ?? ['.'])];
  // The editor's own program is Node as well.
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  const execution = new vscode.ProcessExecution(process.execPath, args, { cwd: folder.uri.fsPath, env });
  const task = new vscode.Task(definition, folder, vscode.l10n.t('Check reports'), 'gongkai', execution, []);
  task.group = vscode.TaskGroup.Test;
  return task;
}
