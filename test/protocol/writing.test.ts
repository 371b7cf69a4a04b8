import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  DocumentFormattingRequest,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import { nextCellRequest, type NextCellParams } from '../../server/src/protocol/messages';
import { sampleReport } from '../support/sampleReport';
import { start } from '../support/startedClient';

const uri = 'file:///reports/2023.md';
const sample = sampleReport();

/** A report whose check and whose formatting take many slices. */
function longReport(): string {
  const overview = '（一）主动公开。全年主动公开政府信息36条 ，在线解答疑问。  \n\n'.repeat(20_000);
  return sampleReport({ words: { overview } });
}

it('the next cell is the figure behind the cursor', async () => {
  const editor = await start();
  await editor.open(uri, sample);
  const line = sample.split('\n').findIndex((row) => row.includes('行政许可'));
  const params: NextCellParams = {
    textDocument: { uri },
    position: { line, character: 3 },
    direction: 'next',
  };
  const range = await editor.connection.sendRequest<{ start: { character: number } }>(
    nextCellRequest,
    params,
  );
  expect(range.start).toEqual({ line, character: sample.split('\n')[line]!.search(/\d/) });
});

describe('beside a long text', () => {
  it('a short one is answered first', async () => {
    const editor = await start({ pulls: true });
    const long = 'file:///reports/long.md';
    await editor.open(long, longReport());
    await editor.open(uri, sample);
    const answered: string[] = [];
    await Promise.all(
      [long, uri].map(async (asked) => {
        await editor.diagnostics(asked);
        answered.push(asked);
      }),
    );
    expect(answered).toEqual([uri, long]);
  });

  it('a request is not answered for a text that is changed meanwhile', async () => {
    const editor = await start({ pulls: true });
    await editor.open(uri, longReport());
    const top = { line: 0, character: 0 };
    // The change has to meet the work between two of its slices: how long that takes, no test can know.
    const codes: unknown[] = [];
    for (let wait = 1; wait <= 40 && !codes.includes(LSPErrorCodes.ContentModified); wait++) {
      await editor.diagnostics(uri);
      const formatting = editor.connection
        .sendRequest(DocumentFormattingRequest.type, {
          textDocument: { uri },
          options: { tabSize: 2, insertSpaces: true },
        })
        .then(
          () => null,
          (error: unknown) => (error as { code: unknown }).code,
        );
      await delay(wait);
      await editor.change(uri, 1 + wait, '\n', { start: top, end: top });
      codes.push(await formatting);
    }
    expect(codes).toContain(LSPErrorCodes.ContentModified);
  });

  it('a request that is cancelled ends', async () => {
    const editor = await start({ pulls: true });
    await editor.open(uri, longReport());
    await editor.diagnostics(uri);
    const cancelling = new CancellationTokenSource();
    const formatting = editor.connection.sendRequest(
      DocumentFormattingRequest.type,
      { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } },
      cancelling.token,
    );
    cancelling.cancel();
    await expect(formatting).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});
