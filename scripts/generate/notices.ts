import { readdirSync, readFileSync } from 'node:fs';
import { bundledFiles, folderOf, manifestIn } from './bundled';

/** The licences of the packages that the bundles really hold. */
export async function notices(): Promise<string> {
  const files = await bundledFiles();
  const folders = new Set(files.flatMap((file) => (file.package === null ? [] : [folderOf(file)])));
  const entries = [...folders]
    .map((folder) => ({ ...manifestIn(folder), text: licenceIn(folder) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
  const parts = entries.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`,
  );
  return `${[introduction, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

const introduction = `THIRD-PARTY NOTICES

Gongkai's bundles hold parts of the packages below, each under its own licence.
Written by \`npm run generate\` from what the bundles really hold.`;

function licenceIn(folder: string): string {
  const name = readdirSync(folder).find((file) => /^licen[cs]e(\.(md|txt))?$/i.test(file));
  if (name === undefined) throw new Error(`${folder} has no licence text.`);
  const text = readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n');
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
