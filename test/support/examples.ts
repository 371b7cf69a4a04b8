import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

const folder = join(import.meta.dirname, '../../examples');

/** The names and the texts of the examples that are reports of the official kind. */
export const officialExamples: readonly (readonly [name: string, text: string])[] = globSync(
  '*信息公开*.{md,txt}',
  { cwd: folder },
).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
