import { readdirSync, readFileSync } from 'node:fs';
import { notices } from './notices';
import { ruleHelp } from './ruleHelp';
import { ruleTable } from './ruleTable';
import { formSchemaJson, configSchemaJson } from './schemas';
import { snippets } from './snippets';

/** The forms that the examples are read by are those that are shipped. */
function exampleForms(): [path: string, content: string][] {
  return readdirSync('forms').map((name) => [
    `examples/其他报告/.gongkai/forms/${name}`,
    readFileSync(`forms/${name}`, 'utf8'),
  ]);
}

/** The path and content of every file that is generated. */
export async function generatedFiles(): Promise<readonly (readonly [path: string, content: string])[]> {
  return [
    ['docs/rules/README.md', ruleTable()],
    ...exampleForms(),
    ['server/src/cli/ruleHelp.json', ruleHelp()],
    ['schemas/form.schema.json', formSchemaJson()],
    ['schemas/gongkai.schema.json', configSchemaJson()],
    ['snippets/gongkai-report.code-snippets.json', snippets()],
    ['THIRD-PARTY-NOTICES.txt', await notices()],
  ];
}
