import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { previewRequest, type Preview, type PreviewParams } from '../../server/src/protocol/messages';
import type { PreviewMessage, PreviewRequest, PreviewWords } from '../webview/preview/messages';
import { selector } from './selector';
import { pageOf, webviewOptions } from './webview';

/** The preview beside the editor; it shows the report that is being edited. */
export function registerPreview(context: vscode.ExtensionContext, client: LanguageClient): vscode.Disposable {
  let panel: PreviewPanel | undefined;
  return vscode.commands.registerCommand('gongkai.showPreview', () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    if (panel) panel.show(editor.document);
    else {
      panel = new PreviewPanel(context, client, editor.document);
      panel.onDidDispose(() => (panel = undefined));
    }
  });
}

class PreviewPanel {
  private readonly panel: vscode.WebviewPanel;
  private readonly disposables: vscode.Disposable[];
  /** A request is under way, and whether the text has changed since. */
  private asking: 'no' | 'yes' | 'again' = 'no';

  constructor(
    context: vscode.ExtensionContext,
    private readonly client: LanguageClient,
    private document: vscode.TextDocument,
  ) {
    this.panel = vscode.window.createWebviewPanel(
      'gongkai.preview',
      titleOf(document),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      webviewOptions(context),
    );
    const { webview } = this.panel;
    this.disposables = [
      webview.onDidReceiveMessage((request: PreviewRequest) => this.answer(request)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === this.document) void this.update();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && isReadable(editor.document)) this.show(editor.document);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document === this.document) this.reveal(selections[0]!.active.line);
      }),
    ];
    this.panel.onDidDispose(() => {
      vscode.Disposable.from(...this.disposables).dispose();
    });
    webview.html = pageOf(context, webview, { name: 'preview', title: this.panel.title });
  }

  get onDidDispose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  show(document: vscode.TextDocument): void {
    this.document = document;
    this.panel.title = titleOf(document);
    if (!this.panel.visible) this.panel.reveal(undefined, true);
    void this.update();
  }

  /** Typing is faster than drawing: what comes meanwhile is drawn together. */
  private async update(): Promise<void> {
    if (this.asking !== 'no') {
      this.asking = 'again';
      return;
    }
    do {
      this.asking = 'yes';
      await this.draw();
    } while (this.wasAskedAgain());
    this.asking = 'no';
  }

  private wasAskedAgain(): boolean {
    return this.asking === 'again';
  }

  private async draw(): Promise<void> {
    const textDocument = this.client.code2ProtocolConverter.asTextDocumentIdentifier(this.document);
    const params: PreviewParams = { textDocument };
    // The text has changed meanwhile, or the server has ended: the next change draws it.
    const preview = await this.client
      .sendRequest<Preview | null>(previewRequest, params)
      .catch(() => undefined);
    if (preview !== undefined) await this.tell({ kind: 'show', preview, words: words() });
  }

  private reveal(line: number): void {
    void this.tell({ kind: 'reveal', line });
  }

  private tell(message: PreviewMessage): Thenable<boolean> {
    return this.panel.webview.postMessage(message);
  }

  private async answer(request: PreviewRequest): Promise<void> {
    switch (request.kind) {
      case 'ready':
        return this.update();
      case 'jump':
        return this.jump(new vscode.Position(request.line, request.character));
      case 'print':
        await vscode.commands.executeCommand('gongkai.printReport', this.document.uri);
    }
  }

  private async jump(place: vscode.Position): Promise<void> {
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
    const selection = new vscode.Range(place, place);
    await vscode.window.showTextDocument(this.document, { viewColumn, selection });
  }
}

function isReadable(document: vscode.TextDocument): boolean {
  return vscode.languages.match(selector as vscode.DocumentSelector, document) > 0;
}

function titleOf({ uri }: vscode.TextDocument): string {
  return vscode.l10n.t('Preview {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
}

function words(): PreviewWords {
  return {
    sums: vscode.l10n.t('Show sums'),
    print: vscode.l10n.t('Print…'),
    noReport: vscode.l10n.t('This document is not read as an annual report.'),
  };
}
