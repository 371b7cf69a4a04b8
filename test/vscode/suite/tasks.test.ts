import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the task that checks reports', () => {
  it('runs the command line over the folder, and fails where it finds an error', async () => {
    const [task] = await vscode.tasks.fetchTasks({ type: 'gongkai' });
    assert.ok(task);
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== task.name) return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    assert.equal(await ended, 1);
  });
});
