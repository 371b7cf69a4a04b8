import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { previewRequest, type Preview, type PreviewParams } from '../../server/src/protocol/messages';
import type { PreviewMessage, PreviewPage, PreviewRequest } from '../webview/preview/messages';
import { nameOf } from './files';
import { isOnUsersMachine } from './machine';
import { selector } from './selector';
import { pageOf, tellPage, webviewOptions } from './webview';

/** The preview beside the editor; it shows the report that is being edited. */
export class PreviewBeside implements vscode.Disposable {
  private panel: PreviewPanel | undefined;
  private readonly command: vscode.Disposable;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly client: BaseLanguageClient,
  ) {
    this.command = vscode.commands.registerCommand('gongkai.showPreview', () => {
      const editor = vscode.window.activeTextEditor;
      if (editor) this.show(editor.document);
    });
  }

  /** Has the browser that shows VS Code save a page. */
  async download(document: vscode.TextDocument, name: string, content: string): Promise<void> {
    await this.show(document).download(name, content);
  }

  dispose(): void {
    this.command.dispose();
  }

  private show(document: vscode.TextDocument): PreviewPanel {
    if (this.panel) this.panel.show(document);
    else {
      this.panel = new PreviewPanel(this.context, this.client, document);
      this.panel.onDidDispose(() => (this.panel = undefined));
    }
    return this.panel;
  }
}

class PreviewPanel {
  private readonly panel: vscode.WebviewPanel;
  private readonly webview: vscode.Webview;
  private readonly disposables: vscode.Disposable[];
  /** A request is under way, and whether the text has changed since. */
  private asking: 'no' | 'yes' | 'again' = 'no';
  private begin!: () => void;
  /** Resolves when the page listens. */
  private readonly ready = new Promise<void>((resolve) => (this.begin = resolve));

  constructor(
    context: vscode.ExtensionContext,
    private readonly client: BaseLanguageClient,
    private document: vscode.TextDocument,
  ) {
    this.panel = vscode.window.createWebviewPanel(
      'gongkai.preview',
      titleOf(document),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      webviewOptions(context),
    );
    const { webview } = this.panel;
    this.webview = webview;
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
    void this.update().then(() => this.revealCursor());
  }

  async download(name: string, content: string): Promise<void> {
    await this.ready;
    await this.tell({ kind: 'download', name, content });
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
    if (preview !== undefined) await this.tell({ kind: 'show', preview, ...page() });
  }

  private revealCursor(): void {
    const editor = this.editor;
    if (editor) this.reveal(editor.selection.active.line);
  }

  /** Where the report is edited. */
  private get editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
  }

  private reveal(line: number): void {
    void this.tell({ kind: 'reveal', line });
  }

  private tell(message: PreviewMessage): Promise<void> {
    return tellPage(this.webview, message);
  }

  private async answer(request: PreviewRequest): Promise<void> {
    switch (request.kind) {
      case 'ready':
        this.begin();
        await this.update();
        this.revealCursor();
        return;
      case 'jump':
        return this.jump(new vscode.Position(request.line, request.character));
      case 'act':
        await vscode.commands.executeCommand('gongkai.printReport', this.document.uri);
    }
  }

  private async jump(place: vscode.Position): Promise<void> {
    const viewColumn = this.editor?.viewColumn ?? vscode.ViewColumn.One;
    const selection = new vscode.Range(place, place);
    await vscode.window.showTextDocument(this.document, { viewColumn, selection });
  }
}

function isReadable(document: vscode.TextDocument): boolean {
  return vscode.languages.match(selector as vscode.DocumentSelector, document) > 0;
}

function titleOf({ uri }: vscode.TextDocument): string {
  return vscode.l10n.t('Preview {0}', nameOf(uri));
}

function page(): Omit<PreviewPage, 'preview'> {
  return {
    noReport: vscode.l10n.t('This document is not read as an annual report.'),
    notes: [],
    sums: vscode.l10n.t('Show sums'),
    action: { label: vscode.l10n.t('Print…'), hint: printHint() },
    leads: true,
  };
}

function printHint(): string {
  return isOnUsersMachine()
    ? vscode.l10n.t('Opens the report in the browser, which asks for the printer')
    : vscode.l10n.t('Downloads the report as a web page, which asks for the printer when it is opened');
}
