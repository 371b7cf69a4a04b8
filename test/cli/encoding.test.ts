import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { encode } from '../../server/src/cli/encoding';
import { decode } from '../../server/src/text/decode';

const text = '青溪市2023年\r\n㐀䶵·€ḿ𠮷😀\n';

describe('a file is written as it was read', () => {
  it.each([
    ['utf8', false],
    ['utf8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['gb18030', false],
  ])('%s, mark: %s', (encoding, addBOM) => {
    const bytes = iconv.encode(text, encoding, { addBOM });
    const decoded = decode(bytes, false)!;
    expect(decoded.text).toBe(text);
    expect(encode(decoded)).toEqual(bytes);
  });

  it('writes in GB18030 whatever can be read in it', () => {
    const unwritten: string[] = [];
    for (let code = 0x80; code < 0xd800; code++) {
      const text = String.fromCharCode(code);
      if (encode({ text, encoding: 'gb18030', hasMark: false }) === null) unwritten.push(code.toString(16));
    }
    expect(unwritten).toEqual([]);
  });

  it('writes nothing that would read otherwise', () => {
    expect(encode({ text: '\uD800', encoding: 'gb18030', hasMark: false })).toBeNull();
    expect(encode({ text: '\uD800', encoding: 'utf-8', hasMark: false })).toBeNull();
  });

  it('takes the names of older parts of GB18030 for the whole', () => {
    const html = '<meta charset="GB2312">镕';
    expect(decode(iconv.encode(html, 'gb18030'), true)).toEqual({
      text: html,
      encoding: 'gb18030',
      hasMark: false,
    });
  });

  it('writes nothing in an encoding that is only read', () => {
    const html = '<meta charset="big5">臺';
    const decoded = decode(iconv.encode(html, 'big5'), true)!;
    expect(decoded.text).toBe(html);
    expect(encode(decoded)).toBeNull();
  });
});
