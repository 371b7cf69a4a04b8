import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';

const mostDeaths = 5;
const minutes = 3;

/** Starts a server anew that has died, and tells the user once it dies again and again. */
export class RestartingHandler implements ErrorHandler {
  private deaths: number[] = [];

  /** A broken pipe is the beginning of a death, which `closed` deals with. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.deaths = [...this.deaths.filter((death) => now - death < minutes * 60_000), now];
    if (this.deaths.length < mostDeaths) {
      const message = vscode.l10n.t('The server has ended unexpectedly and is started again.');
      return { action: CloseAction.Restart, message, handled: true };
    }
    // Whoever starts it again by hand gives it as many lives again.
    this.deaths = [];
    const message = vscode.l10n.t(
      'Gongkai has stopped checking: its server has ended unexpectedly {0} times in {1} minutes.',
      mostDeaths,
      minutes,
    );
    void askWhatToDo(message);
    return { action: CloseAction.DoNotRestart, message, handled: true };
  }
}

async function askWhatToDo(message: string): Promise<void> {
  const restart = vscode.l10n.t('Start it again');
  const show = vscode.l10n.t('Show output');
  const chosen = await vscode.window.showErrorMessage(message, restart, show);
  if (chosen === restart) await vscode.commands.executeCommand('gongkai.restartServer');
  if (chosen === show) await vscode.commands.executeCommand('gongkai.showOutput');
}
