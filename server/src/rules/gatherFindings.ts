import type { Finding, Message } from './finding';
import type { RuleFinding } from './rule';

/** One finding for what stands in several places: it stands on the first, lists the others, and its fix repairs them all. */
export function gatherFindings(found: readonly Finding[], again: (finding: Finding) => Message): RuleFinding {
  const [first, ...others] = found;
  const [fix] = first!.fixes;
  return {
    ...first!,
    related: others.map((other) => ({ range: other.range, message: again(other) })),
    fixes: [{ ...fix!, edits: found.flatMap(({ fixes }) => fixes[0]!.edits) }],
  };
}
