import { allRules } from '../../server/src/archive/catalogue';

/** docs/rules/README.md: every rule with its default severity and its title in both languages. */
export function ruleTable(): string {
  const rows = allRules.map(
    ({ id, severity, title }) => `| [${id}](${id}.md) | ${severity} | ${title['zh-cn']} | ${title.en} |\n`,
  );
  return `# 规则 · Rules\n\n| 规则 rule | 级别 severity | 报告什么 | what is reported |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}
