import { describe, expect, it } from 'vitest';
import { DocumentSymbolRequest, ExitNotification, ShutdownRequest } from 'vscode-languageserver/node';
import { LanguageClient } from '../support/languageClient';
import { frame, isInWorker, startOverStdio } from '../support/runningServer';
import { sampleReport } from '../support/sampleReport';

const uri = 'file:///reports/2023.md';
const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });

if (isInWorker)
  console.log('Left out: bytes, pipes and exit codes are those of stdio, which a web worker has not.');

describe.skipIf(isInWorker)('bytes that are no message do no harm', () => {
  it.each([
    ['a body that is no JSON', frame('{"jsonrpc":')],
    ['a body that is no message', frame('[1, null, "x"]')],
    ['an empty body', frame('{}')],
    ['a header that is none', 'Content-Length: many\r\n\r\n'],
    ['an answer to nothing', frame('{"jsonrpc":"2.0","id":4711,"result":null}')],
    ['bytes that are no UTF-8', Buffer.from('Content-Length: 2\r\n\r\n\u00ff\u00fe', 'latin1')],
  ])('%s', async (_, bytes) => {
    const server = startOverStdio();
    const editor = await LanguageClient.connect(server, { pulls: true });
    server.write(bytes);
    await editor.open(uri, wrong);
    // Behind a header that is none, the reader rests until more arrives, as it does from every editor.
    const more = setInterval(() => {
      void editor.connection.sendNotification('$/setTrace', { value: 'off' });
    }, 50);
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).toEqual(['table/arithmetic']);
    clearInterval(more);
    await editor.stop();
  });
});

describe.skipIf(isInWorker)('the end', () => {
  it('comes with 0 after a shutdown, and a request in between is no silence', async () => {
    const editor = await LanguageClient.start({ pulls: true });
    const { connection, ended } = editor;
    await connection.sendRequest(ShutdownRequest.type);
    const late = connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    await expect(late).rejects.toThrow();
    await connection.sendNotification(ExitNotification.type);
    expect(await ended).toBe(0);
    connection.dispose();
  });

  it('comes with 1 without a shutdown', async () => {
    const editor = await LanguageClient.start();
    const { connection, ended } = editor;
    await connection.sendNotification(ExitNotification.type);
    expect(await ended).toBe(1);
    connection.dispose();
  });

  it('comes with 0 where the editor hangs up behind a shutdown', async () => {
    const server = startOverStdio();
    const { connection } = await LanguageClient.connect(server);
    await connection.sendRequest(ShutdownRequest.type);
    server.hangUp();
    expect(await server.ended).toBe(0);
    connection.dispose();
  });

  it('comes when nobody listens any more', async () => {
    const server = startOverStdio();
    const editor = await LanguageClient.connect(server);
    server.hangUp();
    expect(await server.ended).toBe(1);
    editor.connection.dispose();
  });
});
