import * as vscode from 'vscode';

/** What a webview's page is made of: a script and a style of this name in `dist/`. */
export interface WebviewPage {
  readonly name: string;
  readonly title: string;
}

/** Where the scripts and styles of webviews lie; they are given nothing else of the disk. */
export function webviewOptions({ extensionUri }: vscode.ExtensionContext): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
}

/** A page that runs its own script alone and reaches no network. */
export function pageOf(
  { extensionUri }: vscode.ExtensionContext,
  webview: vscode.Webview,
  { name, title }: WebviewPage,
): string {
  const address = (file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', file)).toString();
  const policy = [
    "default-src 'none'",
    `script-src ${webview.cspSource}`,
    `style-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body>
<script src="${address(`${name}.js`)}"></script>
</body>
</html>`;
}

/** Tells a page something; one that was closed meanwhile need not know. */
export async function tellPage(webview: vscode.Webview, message: unknown): Promise<void> {
  try {
    await webview.postMessage(message);
  } catch {
    // VS Code refuses it.
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
