import type { Facts, Message } from './finding';
import type { Locale, RuleDescription } from './rule';

const separators: Readonly<Record<Locale, string>> = { 'zh-cn': '、', en: ', ' };

/** A message in words. What a rule's table lacks stays visible, the key or the `{placeholder}`: a finding is never lost. */
export function renderMessage(rule: RuleDescription | undefined, message: Message, locale: Locale): string {
  const text = rule?.messages[locale][message.key] ?? message.key;
  return text.replace(/\{(\w+)\}/g, (placeholder: string, name: string) => {
    const fact = message.facts[name];
    return fact === undefined ? placeholder : renderFact(rule, fact, locale);
  });
}

function renderFact(rule: RuleDescription | undefined, fact: Facts[string], locale: Locale): string {
  if (typeof fact !== 'object') return String(fact);
  return fact.map((message) => renderMessage(rule, message, locale)).join(separators[locale]);
}
