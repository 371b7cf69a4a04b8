import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importReport } from '../../server/src/convert/importReport';
import { placeAt } from '../../server/src/convert/places';
import { mostUnpacked } from '../../server/src/convert/zip';
import { cell, paragraph, row, run, table, wordFile } from '../support/wordFile';
import { problemOf } from '../support/problemOf';

function imported(file: Uint8Array, name = 'report.docx') {
  const result = importReport(file, name);
  if (result.kind === 'problem') throw new Error(result.problem);
  return result;
}

const sound = wordFile({ body: paragraph('全年公开36条。') });

/** A zip file whose only entry claims to be `size` bytes long when unpacked. */
function claiming(file: Uint8Array, path: string, size: number): Uint8Array {
  const changed = file.slice();
  const view = new DataView(changed.buffer);
  const name = strToU8(path);
  for (let at = 0; at + 46 < changed.length; at++) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    if (isEntry && name.every((byte, offset) => changed[at + 46 + offset] === byte))
      view.setUint32(at + 24, size, true);
  }
  return changed;
}

describe('a file that would take all memory', () => {
  const bomb = wordFile({ body: `<w:p>${' '.repeat(mostUnpacked)}</w:p>` });

  it('is not unpacked', () => {
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(problemOf(bomb)).toBe('too-large');
  });

  it('may say that it is small', () => {
    expect(problemOf(claiming(bomb, 'word/document.xml', 1000))).toBe('damaged');
  });

  it('may say that it is larger than it can be', () => {
    expect(problemOf(claiming(sound, 'word/document.xml', 150_000_000))).toBe('damaged');
  });

  it('may repeat its words instead', () => {
    const body = paragraph(run('甲'.repeat(17_000_000)));
    expect(problemOf(wordFile({ body }))).toBe('too-large');
  });

  it('may define entities that grow', () => {
    const entities = '<!DOCTYPE w [<!ENTITY a "甲甲"><!ENTITY b "&a;&a;">]>';
    const document = `${entities}<w:document><w:body><w:p><w:r><w:t>乙&b;</w:t></w:r></w:p></w:body></w:document>`;
    expect(imported(wordFile({ body: '', files: { 'word/document.xml': document } })).text).toBe('乙&b;\n');
  });

  it('may be nested without end', () => {
    const nested = (depth: number) =>
      `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('甲')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
    expect(problemOf(wordFile({ body: nested(100_000) }))).toBe('too-deep');
    expect(imported(wordFile({ body: nested(20) })).text).toBe('甲\n');
    expect(problemOf(strToU8(`<html>${'<div>'.repeat(100_000)}甲`), 'report.html')).toBe('too-deep');
  });
});

it('a page of 20 MB is read', () => {
  const row = '<tr><td style="border:1px solid #000;padding:0 5px">甲</td><td>1</td></tr>';
  const filler = `<p class="MsoNormal" style="text-indent:32pt"><span lang="EN-US" style="font-size:16pt">&nbsp;</span></p>`;
  const page = `<html><body>${filler.repeat(150_000)}<table>${row.repeat(60_000)}</table></body></html>`;
  expect(page.length).toBeGreaterThan(20_000_000);
  expect(imported(strToU8(page), 'report.html').text.split('\n').length).toBe(60_002);
});

it('a thousand tables are read, each with its own number', () => {
  const tables = Array.from({ length: 1000 }, (_, at) => table([row([cell('甲'), cell(String(at))])]));
  const { text, places } = imported(wordFile({ body: tables.join(paragraph('乙')) }));
  expect(text.split('乙').length).toBe(1000);
  expect(placeAt(places(), text.indexOf('| 999'))).toEqual({ kind: 'cell', table: 1000, row: 1, column: 1 });
  expect(placeAt(places(), text.indexOf('999'))).toEqual({ kind: 'cell', table: 1000, row: 1, column: 2 });
});
