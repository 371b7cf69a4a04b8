import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const path = join(import.meta.dirname, '../../syntaxes/gongkai-report.tmLanguage.json');

async function loadGrammar() {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(path, 'utf8'), path)),
  });
  return (await registry.loadGrammar('text.gongkai-report'))!;
}

const grammar = loadGrammar();

it.each([
  ['清溪局2023年政府信息公开工作年度报告', '清溪局', 'markup.heading.1'],
  ['一、总体情况', '总体情况', 'markup.heading.2'],
  ['## **五、存在的主要问题及改进情况**', '存在的', 'markup.heading.2'],
  ['（一）主动公开。全年公开36条。', '主动公开', 'markup.heading.3'],
  ['（一）主动公开。全年公开36条。', '36', 'constant.numeric'],
  ['\t（四）无法提供', '无法提供', 'entity.name.tag.row'],
  ['| | （三）不予公开 | 1.属于国家秘密 | 0 |', '1.属于国家秘密', 'entity.name.tag.row'],
  ['四、结转下年度继续办理 | 0 |', '四、结转下年度', 'entity.name.tag.row'],
  ['（七）总计 | 1 |', '总计', 'keyword.other.total'],
  ['\t第二十条第（五）项', '第二十条', 'entity.name.section'],
  ['截至2023年12月31日。', '2023年12月31日', 'constant.other.date'],
  ['依据国办公开办函〔2021〕30号。', '〔2021〕30号', 'constant.other.document'],
  ['| / | 0 |', '/', 'comment.blank'],
  ['<td>3</td>', '<td>', 'entity.name.tag.html'],
])('%s: %s is %s', async (line, words, scope) => {
  const { tokens } = (await grammar).tokenizeLine(line, INITIAL);
  const at = line.indexOf(words);
  const token = tokens.find(({ startIndex, endIndex }) => startIndex <= at && at < endIndex)!;
  expect(token.scopes.join(' ')).toContain(scope);
});
