import type { Report } from '../../binding/report';
import type { Check, Rule, RuleFinding, Scope } from '../rule';
import type { Basis } from './excerpts';
import type { KeptFinding } from './placeFinding';

/** The checks of a catalogue, by their scopes. */
export class Checks {
  private readonly byScope = new Map<Scope, { rule: Rule; check: Check }[]>();

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      for (const check of [rule, ...(rule.further ?? [])]) {
        const scope = check.scope ?? 'report';
        this.byScope.set(scope, [...(this.byScope.get(scope) ?? []), { rule, check }]);
      }
    }
  }

  /** What all checks of a scope find in a report, or in an excerpt of one. */
  run(scope: Scope, report: Report, basis: Basis): KeptFinding[] {
    const findings: KeptFinding[] = [];
    for (const { rule, check } of this.byScope.get(scope) ?? []) {
      for (const found of check.check(report)) findings.push(complete(rule, found, basis));
    }
    return findings;
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
