import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  nameReportRequest,
  type NameReportParams,
  type ReportName,
} from '../../server/src/protocol/messages';

const mostFiles = 500;
/** In bytes; a report has some ten thousand. */
const largestFile = 1_000_000;

interface FoundReport extends ReportName {
  readonly file: vscode.Uri;
  readonly length: number;
}

/** Looks for reports in the workspace's texts, those first whose names are like a report's, until it is cancelled. */
export class ReportSearch implements vscode.Disposable {
  private readonly found: FoundReport[] = [];
  private readonly cancellation = new vscode.CancellationTokenSource();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidFind = this.changed.event;
  /** Resolves when everything was looked at, or the search is cancelled. */
  readonly done: Promise<void>;
  isDone = false;
  /** There were more files than are looked at. */
  isCut = false;

  constructor(private readonly client: LanguageClient) {
    // A workspace that cannot be searched has no reports for us.
    this.done = this.run()
      .catch(() => {})
      .finally(() => {
        this.isDone = true;
      });
  }

  /** The agencies that were found so far. */
  get agencies(): string[] {
    return [...new Set(this.found.map(({ agency }) => agency))].sort((a, b) => a.localeCompare(b, 'zh'));
  }

  /** The text of a report that was found, of several the longest: drafts are shorter. Null if there is none. */
  async textOf({ agency, year }: ReportName): Promise<string | null> {
    const [longest] = this.found
      .filter((report) => report.agency === agency && report.year === year)
      .sort((a, b) => b.length - a.length);
    return longest ? readText(longest.file) : null;
  }

  dispose(): void {
    this.cancellation.cancel();
    this.cancellation.dispose();
    this.changed.dispose();
  }

  private async run(): Promise<void> {
    const { token } = this.cancellation;
    const files = await vscode.workspace.findFiles('**/*.{md,txt}', undefined, undefined, token);
    this.isCut = files.length > mostFiles;
    files.sort((a, b) => Number(isNamedLikeReport(b)) - Number(isNamedLikeReport(a)));
    for (const file of files.slice(0, mostFiles)) {
      if (token.isCancellationRequested) return;
      await this.look(file);
    }
  }

  /** A file that cannot be read is no report. */
  private async look(file: vscode.Uri): Promise<void> {
    try {
      const text = await readText(file);
      if (text === null) return;
      const params: NameReportParams = { text };
      const name = await this.client.sendRequest<ReportName | null>(nameReportRequest, params);
      if (!name || this.cancellation.token.isCancellationRequested) return;
      this.found.push({ ...name, file, length: text.length });
      this.changed.fire();
    } catch {
      return;
    }
  }
}

function isNamedLikeReport({ path }: vscode.Uri): boolean {
  return /信息公开[^/]*(?:报告|年报)[^/]*$|\.gongkai\.\w+$/.test(path);
}

/** What the editor holds, else what is on the disk; null for a file that is too large to be a report. */
async function readText(file: vscode.Uri): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open) return open.getText();
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > largestFile) return null;
  return vscode.workspace.decode(await vscode.workspace.fs.readFile(file), { uri: file });
}
