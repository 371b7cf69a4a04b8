import type { Connection } from 'vscode-languageserver';
import { fromBase64 } from './base64';
import type { Editor } from './editor';
import { largestFile, startLength, type FileContent, type Files } from './files';
import {
  readFileRequest,
  readFolderRequest,
  type FileAnswer,
  type FolderAnswer,
  type ReadFileParams,
  type ReadFolderParams,
} from './messages';

/** Reads from the disk, if there is one, what lies there, and all else through the client, where it can. */
export function filesOf(disk: Files | null, connection: Connection, editor: Editor): Files {
  const throughClient = clientFiles(connection);
  const readerOf = (uri: string) => {
    if (disk && uri.startsWith('file:')) return disk;
    return editor.readsFiles ? throughClient : noFiles;
  };
  return {
    readFile: (uri, largest) => readerOf(uri).readFile(uri, largest),
    readFolder: (uri) => readerOf(uri).readFolder(uri),
  };
}

/** The client has other files than the server: those of a virtual workspace, and all where the server is a web worker. */
function clientFiles(connection: Connection): Files {
  return {
    async readFile(uri, largest = largestFile): Promise<FileContent> {
      const params: ReadFileParams = { uri, largest, startLength };
      try {
        const answer = await connection.sendRequest<FileAnswer>(readFileRequest, params);
        return 'content' in answer ? { kind: answer.kind, bytes: fromBase64(answer.content) } : answer;
      } catch {
        // It has ended, or its answer is none.
        return { kind: 'unreadable' };
      }
    },
    async readFolder(uri) {
      const params: ReadFolderParams = { uri };
      try {
        return await connection.sendRequest<FolderAnswer>(readFolderRequest, params);
      } catch {
        return null;
      }
    },
  };
}

const noFiles: Files = {
  readFile: () => Promise.resolve({ kind: 'absent' }),
  readFolder: () => Promise.resolve(null),
};
