import type { Report } from '../../binding/report';
import type { Finding } from '../finding';
import type { Check, Rule, RuleFinding, Scope } from '../rule';
import type { Basis } from './excerpts';
import type { KeptFinding } from './placeFinding';

/** The checks of a catalogue, by their scopes. */
export class Checks {
  private readonly byScope = new Map<Scope, { rule: Rule; check: Check }[]>();

  private readonly gathering = new Map<string, Rule>();
  private readonly order: ReadonlyMap<string, number>;

  constructor(rules: readonly Rule[]) {
    this.order = new Map(rules.map(({ id }, at) => [id, at]));
    for (const rule of rules) {
      if (rule.gather) this.gathering.set(rule.id, rule);
      for (const check of [rule, ...(rule.further ?? [])]) {
        const scope = check.scope ?? 'report';
        this.byScope.set(scope, [...(this.byScope.get(scope) ?? []), { rule, check }]);
      }
    }
  }

  /** What all checks of some scopes find in a report, or in an excerpt of one. */
  run(scopes: readonly Scope[], report: Report, basis: Basis): KeptFinding[] {
    const findings: KeptFinding[] = [];
    for (const scope of scopes) {
      for (const { rule, check } of this.byScope.get(scope) ?? []) {
        for (const found of check.check(report)) findings.push(complete(rule, found, basis));
      }
    }
    return findings;
  }

  /** Whether a rule makes findings of the whole report out of those of its parts. */
  gathers(rule: string): boolean {
    return this.gathering.has(rule);
  }

  /** What such rules make of the findings of a report's parts, which are given in text order. */
  gather(ofParts: readonly Finding[], report: Report): KeptFinding[] {
    return [...this.gathering.values()].flatMap((rule) => {
      const own = ofParts.filter((finding) => finding.rule === rule.id);
      if (own.length === 0) return [];
      return [...rule.gather!(own, report)].map((found) => complete(rule, found, report));
    });
  }

  /** Of findings in one place, that of the rule which stands first in the catalogue comes first. */
  inTextOrder(findings: readonly Finding[]): readonly Finding[] {
    const { order } = this;
    return [...findings].sort(
      (a, b) =>
        a.range.start - b.range.start || a.range.end - b.range.end || order.get(a.rule)! - order.get(b.rule)!,
    );
  }
}

const known = new WeakMap<readonly Rule[], Checks>();

export function checksOf(rules: readonly Rule[]): Checks {
  let checks = known.get(rules);
  if (!checks) known.set(rules, (checks = new Checks(rules)));
  return checks;
}

function complete(rule: Rule, found: RuleFinding, { form, year }: Basis): KeptFinding {
  const severity = found.severity ?? rule.severity;
  const inTransition = rule.ofForm === true && year !== null && form.transition.includes(year);
  return {
    anchor: {},
    related: [],
    fixes: [],
    ...found,
    rule: rule.id,
    severity: inTransition && severity === 'error' ? 'warning' : severity,
  };
}
