import { rules } from '../rules';
import type { RuleDescription } from '../rules/rule';
import type { ArchiveRule } from './archiveRule';
import { archiveCarriedOver } from './rules/carriedOver';
import { archiveDuplicate } from './rules/duplicate';
import { narrativeGrowth } from './rules/growth';
import { archiveInForce } from './rules/inForce';
import { archiveRepeatedText } from './rules/repeatedText';
import { archiveRollUp } from './rules/rollUp';

/** The rules on many reports, in the order of the catalogue. */
export const archiveRules: readonly ArchiveRule[] = [
  narrativeGrowth,
  archiveCarriedOver,
  archiveInForce,
  archiveRollUp,
  archiveDuplicate,
  archiveRepeatedText,
];

/** Every rule: those on one report, then those on many. */
export const allRules: readonly RuleDescription[] = [...rules, ...archiveRules];

const places = new Map(allRules.map((rule, at) => [rule.id, at]));

/** The place of a rule in the catalogue, by its id. */
export function catalogueOrder(id: string): number {
  return places.get(id) ?? places.size;
}

export function ruleById(id: string): RuleDescription | undefined {
  return allRules[catalogueOrder(id)];
}
