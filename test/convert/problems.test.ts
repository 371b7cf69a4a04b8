import { describe, expect, it } from 'vitest';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { importReport } from '../../server/src/convert/importReport';
import { problemMessages, type Problem } from '../../server/src/convert/problems';
import { paragraph, wordFile } from '../support/wordFile';
import { problemOf } from '../support/problemOf';

const sound = wordFile({ body: paragraph('全年公开36条。') });
const bytes = (...values: number[]) => Uint8Array.from(values);
const wide = (text: string) => Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]);
const compound = (stream: string) =>
  bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, ...wide(stream), 0, 0);
const zip = (files: Zippable) => zipSync(files);

describe('a file that is no document', () => {
  it.each<[Problem, string, Uint8Array]>([
    ['empty', 'report.docx', bytes()],
    ['empty', 'report.docx', wordFile({ body: paragraph('') })],
    ['empty', 'report.html', strToU8('<html><body><script>1</script></body></html>')],
    ['empty', 'report.txt', strToU8(' \n\t\n')],
    ['old-word', 'report.docx', compound('WordDocument')],
    ['old-word', 'report.doc', compound('Something')],
    ['encrypted', 'report.docx', compound('EncryptedPackage')],
    ['other-office', 'report.xls', compound('Workbook')],
    ['other-office', 'report.odt', zip({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })],
    [
      'other-office',
      'report.docx',
      wordFile({ body: '', files: { 'word/document.xml': '<workbook><sheets/></workbook>' } }),
    ],
    ['pdf', 'report.docx', strToU8('%PDF-1.7\n')],
    ['rtf', 'report.doc', strToU8('{\\rtf1\\ansi')],
    ['single-file-page', 'report.mht', strToU8('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n')],
    [
      'word-xml',
      'report.xml',
      strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'),
    ],
    ['undecodable', 'report.txt', bytes(0xff, 0xfe, 0x00, 0xd8)],
    ['undecodable', 'report.txt', bytes(1, 0, 2, 0, 3)],
  ])('is said to be %s: %s', (problem, name, file) => {
    expect(problemOf(file, name)).toBe(problem);
  });

  it('is told by its bytes, not by its name', () => {
    expect(problemOf(sound, 'report.txt')).toBeNull();
    expect(problemOf(strToU8('<!DOCTYPE html><html><body><p>甲</p></body></html>'), 'report.doc')).toBeNull();
    expect(problemOf(strToU8('全年公开36条。'), 'report.docx')).toBeNull();
  });
});

describe('a damaged Word document', () => {
  it.each([0.1, 0.5, 0.9, 0.99])('cut off after %d of its bytes', (share) => {
    expect(problemOf(sound.subarray(0, Math.floor(sound.length * share)))).toBe('damaged');
  });

  it('with XML that ends too early', () => {
    const document = '<w:document><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p>';
    expect(problemOf(wordFile({ body: '', files: { 'word/document.xml': document } }))).toBe('damaged');
  });

  it('in which every byte may be another', () => {
    const document = `<w:document><w:body>${paragraph('全年公开36条。')}</w:body></w:document>`;
    const short = wordFile({ body: '', files: { 'word/document.xml': document } });
    expect(problemOf(short)).toBeNull();
    for (let at = 0; at < short.length; at++) {
      const changed = short.slice();
      changed[at]! ^= 0xff;
      expect(() => importReport(changed, 'report.docx')).not.toThrow();
    }
  });
});

it('every problem is said in both languages, and in one line', () => {
  const { 'zh-cn': chinese, en: english } = problemMessages;
  expect(Object.keys(english)).toEqual(Object.keys(chinese));
  for (const message of [...Object.values(chinese), ...Object.values(english)])
    expect(message).toMatch(/^[^\n]+[^。.\n]$/);
});
