import { readFileSync } from 'node:fs';
import { allRules } from '../../server/src/archive/catalogue';

/** server/src/cli/ruleHelp.json: every rule's page, parted into its languages, for formats that carry the help with them. */
export function ruleHelp(): string {
  const pages = allRules.map(
    ({ id }) => [id, parts(readFileSync(`docs/rules/${id}.md`, 'utf8'), id)] as const,
  );
  return JSON.stringify(Object.fromEntries(pages));
}

function parts(page: string, id: string): Readonly<Record<string, string>> {
  const match = /\n## 报告什么\n(.+)\n## What is reported\n(.+)\n(## gongkai\.json\n.+)$/s.exec(page);
  if (!match) throw new Error(`docs/rules/${id}.md is not in the order of the other pages.`);
  const [, chinese, english, config] = match.map((part) => part.trim());
  return { 'zh-cn': `${chinese!}\n\n${config!}`, en: `${english!}\n\n${config!}` };
}
