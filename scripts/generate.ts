/** Writes everything that is generated. `--check` writes nothing and fails where a file is stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { generatedFiles } from './generate/files';

async function main(): Promise<void> {
  const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  for (const [path, content] of await generatedFiles()) {
    const text = path.endsWith('.json') ? await pretty(path, content) : content;
    if (options.check) {
      if (readFileSync(path, 'utf8') !== text) throw new Error(`${path} is stale: run npm run generate.`);
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
}

async function pretty(path: string, content: string): Promise<string> {
  return format(content, { ...(await resolveConfig(path)), filepath: path });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
