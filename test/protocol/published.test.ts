import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentSymbolRequest, type Diagnostic, type DocumentSymbol } from 'vscode-languageserver/node';
import { LanguageClient } from '../support/languageClient';

const folder = resolve('../shared/reports');
const isThere = existsSync(folder);
if (!isThere) console.log(`The published reports are not checked: ${folder} is not there.`);

/** What must be found, as `rule line`, from a report's first line counted from 1. */
const mustBeFound: Readonly<Record<string, readonly string[]>> = {
  '000': ['text/conversion-residue 15'],
  '001': ['table/shape 209', 'section/numbering 403'],
  '002': [
    'date/period-missing 1',
    'table/collapsed-cells 33',
    'table/outdated-form 53',
    'section/fee 65',
    'date/issued 67',
  ],
  '003': ['section/numbering 7', 'table/outdated-form 33', 'text/conversion-residue 393'],
  '004': ['text/broken-line 11', 'text/broken-line 29'],
};

/** Warnings that are not asked for, but that a reviewer accepts. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  '001': ['narrative/count 8'],
  '002': ['table/collapsed-cells 60'],
};

describe.skipIf(!isThere)('published reports', () => {
  let editor: LanguageClient;

  beforeAll(async () => {
    editor = await LanguageClient.start({ pulls: true });
  });

  afterAll(async () => {
    await editor.stop();
  });

  async function open(number: string): Promise<string> {
    const name = readdirSync(folder).find((file) => file.startsWith(number))!;
    const uri = pathToFileURL(join(folder, name)).href;
    await editor.open(uri, readFileSync(join(folder, name), 'utf8'), 'plaintext');
    return uri;
  }

  const place = ({ code, range }: Diagnostic) => `${String(code)} ${range.start.line + 1}`;

  it.each(Object.entries(mustBeFound))(
    '%s: what must be found, and no false alarm',
    async (number, expected) => {
      const diagnostics = await editor.diagnostics(await open(number));
      const all = diagnostics.map(place);
      const grave = diagnostics.filter(({ severity }) => severity! <= 2).map(place);
      expect(all).toEqual(expect.arrayContaining([...expected]));
      expect([...expected, ...(accepted[number] ?? [])]).toEqual(expect.arrayContaining(grave));
      const errors = diagnostics.filter(({ severity }) => severity === 1).map(place);
      expect(errors).toEqual(number === '001' ? ['table/shape 209'] : []);
    },
  );

  it('000: the heading behind the residue is in the outline', async () => {
    const symbols = (await editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: await open('000') },
    })) as DocumentSymbol[];
    expect(symbols[0]!.children!.map(({ name }) => name)).toContain('（五）监督保障');
  });

  it('001: one finding for the lost total and the row that is glued to it, up to the end of line 216', async () => {
    const diagnostics = await editor.diagnostics(await open('001'));
    const { range } = diagnostics.find(({ code }) => code === 'table/shape')!;
    expect([range.start.line + 1, range.end.line + 1]).toEqual([209, 216]);
  });
});
