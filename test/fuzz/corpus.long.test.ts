import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { examine } from './examine';
import { generateInput } from './generate';
import type { FuzzInput } from './input';

const corpus = join(import.meta.dirname, 'corpus');

/** Inputs that once failed in `npm run fuzz`. */
it.each(readdirSync(corpus))('%s', (name) => {
  expect(examine(JSON.parse(readFileSync(join(corpus, name), 'utf8')) as FuzzInput)).toBeNull();
});

it('the first inputs of the fuzzer', () => {
  for (let seed = 0; seed < 15; seed++) expect(examine(generateInput(seed))).toBeNull();
});
