import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

type Texts = Readonly<Record<string, string>>;

const english = readTexts('package.nls.json');
const chinese = readTexts('package.nls.zh-cn.json');
const bundle = readTexts('l10n/bundle.l10n.zh-cn.json');
const manifest = readFileSync('package.json', 'utf8');

describe('the manifest', () => {
  it('has each of its texts in both languages', () => {
    const used = new Set(Array.from(manifest.matchAll(/"%([^%"]+)%"/g), ([, key]) => key));
    expect([...used].sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
  });

  it('links to the same commands in both', () => {
    for (const [key, text] of Object.entries(english))
      expect(commandsIn(chinese[key]!), key).toEqual(commandsIn(text));
  });

  it('links to commands that it has, or VS Code', () => {
    const own = Array.from(manifest.matchAll(/"command": "(gongkai\.\w+)"/g), ([, id]) => id);
    const linked = Object.values(english).flatMap(commandsIn);
    expect(linked.filter((id) => id.startsWith('gongkai.') && !own.includes(id))).toEqual([]);
  });

  it('has Chinese texts that are Chinese', () => {
    for (const [key, text] of Object.entries(chinese)) expect(text, key).toMatch(/\p{Script=Han}/u);
  });
});

describe('the client', () => {
  it('has each of its texts in Chinese, and no other', () => {
    expect(textsOfClient().sort()).toEqual(Object.keys(bundle).sort());
  });

  it('fills the same places in both', () => {
    for (const [text, translated] of Object.entries(bundle))
      expect(placesIn(translated), text).toEqual(placesIn(text));
  });
});

/** That a table has both languages, its type says. Rules' messages are looked at in rules/catalogue.test.ts. */
describe('the server', () => {
  const tables = globSync('server/src/**/*.ts').flatMap((file) =>
    Array.from(
      readFileSync(file, 'utf8').matchAll(
        /^( *)'zh-cn': \{\n([\s\S]*?)\n\1\},\n\1en: \{\n([\s\S]*?)\n\1\}/gm,
      ),
      ([, , first, second]) => ({ file, chinese: first!, english: second! }),
    ),
  );

  it('has the same places in the texts of both languages', () => {
    expect(tables.length).toBeGreaterThan(20);
    for (const { file, chinese: first, english: second } of tables)
      expect(namesIn(first), file).toEqual(namesIn(second));
  });
});

function readTexts(path: string): Texts {
  return JSON.parse(readFileSync(path, 'utf8')) as Texts;
}

function commandsIn(text: string): string[] {
  return Array.from(text.matchAll(/\(command:([\w.]+)/g), ([, id]) => id!);
}

function textsOfClient(): string[] {
  const calls = globSync('client/src/**/*.ts').flatMap((file) =>
    Array.from(
      readFileSync(file, 'utf8').matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|([^'\s]))/g),
      ([, text]) => {
        expect(text, `${file} translates words that stand elsewhere`).toBeDefined();
        return text!.replace(/\\(.)/g, '$1');
      },
    ),
  );
  return [...new Set(calls)];
}

function placesIn(text: string): string[] {
  return Array.from(text.matchAll(/\{\d+\}/g), ([place]) => place).sort();
}

/** `{name}` of a message that is filled in; code between the braces of a template is no name. */
function namesIn(table: string): string[] {
  return Array.from(table.matchAll(/(?<!\$)\{(\w+)\}/g), ([name]) => name).sort();
}
