import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../server/src/protocol/base64';
import {
  readFileRequest,
  readFolderRequest,
  type FileAnswer,
  type FolderAnswer,
  type ReadFileParams,
  type ReadFolderParams,
} from '../../server/src/protocol/messages';

/** Reads for the server what it cannot read itself: in a browser all files, elsewhere those of a virtual workspace. */
export function registerFileReading(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(readFileRequest, readFile),
    client.onRequest(readFolderRequest, readFolder),
  );
}

async function readFile({ uri, largest, startLength }: ReadFileParams): Promise<FileAnswer> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
    return bytes.length <= largest
      ? { kind: 'whole', content: toBase64(bytes) }
      : { kind: 'start', content: toBase64(bytes.subarray(0, startLength)) };
  } catch (error) {
    return { kind: failures[String((error as Partial<vscode.FileSystemError>).code)] ?? 'unreadable' };
  }
}

/** What it means that VS Code reads no file, by the code of its error. */
const failures: Readonly<Record<string, 'absent' | 'folder'>> = {
  FileNotFound: 'absent',
  FileNotADirectory: 'absent',
  FileIsADirectory: 'folder',
};

async function readFolder({ uri }: ReadFolderParams): Promise<FolderAnswer> {
  const { File, Directory } = vscode.FileType;
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
    // A link has two types.
    const held = entries.filter(([, type]) => type === File || type === Directory);
    return held.map(([name, type]) => ({ name, isFolder: type === Directory }));
  } catch {
    return null;
  }
}
