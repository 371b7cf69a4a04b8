import { resolve } from 'node:path';

/** A module that runs tests in VS Code, and the extension under development that they test. */
export interface TestedExtension {
  readonly extension: string;
  readonly tests: string;
}

/** The address under which the server of this port shows a folder, and at which tests run if there are any. */
export function pageAddress(port: number, folder: string, tested?: TestedExtension): string {
  const host = `127.0.0.1:${port}`;
  const query = new URLSearchParams({ folder: resolve(folder) });
  if (tested) {
    const remote = (path: string) => `vscode-remote://${host}${encodeURI(resolve(path))}`;
    const payload = [
      ['extensionDevelopmentPath', remote(tested.extension)],
      ['extensionTestsPath', remote(tested.tests)],
    ];
    query.set('payload', JSON.stringify(payload));
  }
  return `http://${host}/?${query.toString()}`;
}
