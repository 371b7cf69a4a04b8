import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { summaryNotification, type SummaryParams } from '../../server/src/protocol/messages';

/** How a report stands. */
export type Summary = NonNullable<SummaryParams['summary']>;

/** The open documents that are reports; the context key `gongkai.inReport` says whether the one being edited is one. */
export class Reports implements vscode.Disposable {
  private readonly summaries = new Map<string, Summary>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable;

  /** Another document is being edited, or something else was found in this one. */
  readonly onDidChange = this.changed.event;

  constructor(client: BaseLanguageClient) {
    this.disposables = vscode.Disposable.from(
      this.changed,
      client.onNotification(summaryNotification, ({ uri, summary }: SummaryParams) => {
        if (summary) this.summaries.set(uri, summary);
        else this.summaries.delete(uri);
        this.update();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.update();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.summaries.delete(uri.toString())),
    );
  }

  /** How the report stands that is being edited; undefined where none is. */
  get active(): Summary | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.summaries.get(editor.document.uri.toString());
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private update(): void {
    void vscode.commands.executeCommand('setContext', 'gongkai.inReport', this.active !== undefined);
    this.changed.fire();
  }
}
