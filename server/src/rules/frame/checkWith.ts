import type { BoundTable, ReportSection, ReportTable, WholeReport } from '../../binding/report';
import { placeOf, type Place } from '../../binding/tables/placeTable';
import { giveGrowth, type Growth } from '../../narrative/growth';
import type { Statement } from '../../narrative/statements';
import { ReportTree } from '../../syntax/tree';
import { areSame } from '../../text/areSame';
import type { Steps } from '../../text/steps';
import { shiftRange } from '../../text/textRange';
import type { Finding } from '../finding';
import type { Rule, Scope } from '../rule';
import { checkPassages, type CheckedPassage } from './checkPassages';
import { sectionExcerpt, tableExcerpt, type Basis, type TextContext } from './excerpts';
import { placeFinding, type KeptFinding } from './placeFinding';
import { checksOf, type Checks } from './runChecks';

/** A report with its findings, and those of its parts, to be taken over where a part stays the same. */
export interface ReportCheck {
  readonly report: WholeReport;
  /** In text order. */
  readonly findings: readonly Finding[];
  readonly parts: CheckedParts;
}

export interface CheckedParts {
  readonly context: TextContext;
  /** One for each passage. */
  readonly passages: readonly CheckedPassage[];
  readonly sections: readonly CheckedPart[];
  readonly tables: readonly CheckedTable[];
}

interface CheckedTable {
  readonly words: CheckedPart;
  readonly alone: CheckedPart;
  readonly besideText: CheckedPart;
}

/** What was found in a part, counted from its beginning, and all that this depends on. */
interface CheckedPart {
  readonly dependsOn: readonly unknown[];
  readonly found: readonly KeptFinding[];
}

/**
 * Checks a report part by part, each rule in its scope. A part that is the same as before keeps its findings; they are
 * placed in the text last. The findings are the same without `before`.
 */
export function* checkWith(
  rules: readonly Rule[],
  report: WholeReport,
  before?: ReportCheck,
): Steps<ReportCheck> {
  const checks = checksOf(rules);
  const context = contextOf(report);
  const known = before?.parts;
  const passages = yield* checkPassages(checks, report, context, known);
  const sections: CheckedPart[] = [];
  for (const section of report.sections) {
    sections.push(checkSection(checks, report, section, context, known?.sections));
    yield;
  }
  const statements = statementsIn(passages);
  giveGrowth(report, growthIn(passages, report));
  const tables: CheckedTable[] = [];
  for (const bound of report.bound) {
    tables.push(checkTable(checks, report, bound, statements, context, known?.tables));
    yield;
  }
  const parts: CheckedParts = { context, passages, sections, tables };
  const ofParts = [...placed(report, parts)];
  yield;
  const ofWhole = [...checks.run(['report'], report, context), ...checks.gather(ofParts, report)];
  const findings = [
    ...ofParts.filter(({ rule }) => !checks.gathers(rule)),
    ...ofWhole.map((finding) => placeFinding(finding, (range) => range, report)),
  ];
  return { report, parts, findings: checks.inTextOrder(findings) };
}

function statementsIn(passages: readonly CheckedPassage[]): Statement[] {
  const all: Statement[] = [];
  for (const { statements } of passages) if (statements.length > 0) all.push(...statements);
  return all;
}

function growthIn(passages: readonly CheckedPassage[], { tree }: WholeReport): Growth[] {
  const all: Growth[] = [];
  for (let index = 0; index < passages.length; index++) {
    for (const growth of passages[index]!.growth)
      all.push({ ...growth, range: shiftRange(growth.range, tree.starts[index]!) });
  }
  return all;
}

function contextOf({ form, year, organization, bound }: WholeReport): TextContext {
  const tables = bound.flatMap(({ table }) => (table.unreadable ? [] : [table]));
  return { form, year, organization, tables };
}

function checkSection(
  checks: Checks,
  { tree }: WholeReport,
  { form, passages: { start, end }, range }: ReportSection,
  basis: Basis,
  known: readonly CheckedPart[] = [],
): CheckedPart {
  const passages = tree.passages.slice(start, end);
  const length = range.end - range.start;
  const text = tree.text.slice(range.start, tree.starts[end]);
  return keep(known, [basis.form, basis.year, form, length, ...passages], () =>
    checks.run(['section'], sectionExcerpt(new ReportTree(text, passages), form, length, basis), basis),
  );
}

/** A table that cannot be read has nothing that could be checked. */
function checkTable(
  checks: Checks,
  { tree }: WholeReport,
  { table, passages }: BoundTable,
  all: readonly Statement[],
  basis: Basis,
  known: readonly CheckedTable[] = [],
): CheckedTable {
  if (table.unreadable) return { words: empty, alone: empty, besideText: empty };
  const statements = all.filter((statement) => statement.table === table);
  const check = (scope: Scope) => () => {
    const sources = passages.map((index) => tree.passages[index]!);
    return checks.run([scope], tableExcerpt(table, sources, statements, basis), basis);
  };
  const knownOf = (part: keyof CheckedTable) => known.map((old) => old[part]);
  return {
    words: keepWords(knownOf('words'), basis, table, check('table-words')),
    alone: keep(knownOf('alone'), [basis.year, table], check('table')),
    besideText: keep(
      knownOf('besideText'),
      [basis.year, table, ...statements],
      check('table-and-statements'),
    ),
  };
}

const empty: CheckedPart = { dependsOn: [], found: [] };

function keep(
  known: readonly CheckedPart[],
  dependsOn: readonly unknown[],
  check: () => readonly KeptFinding[],
): CheckedPart {
  return known.find((part) => areSame(part.dependsOn, dependsOn)) ?? { dependsOn, found: check() };
}

/** Where nothing was found, nothing is found beside other figures either; what was found may have moved. */
function keepWords(
  known: readonly CheckedPart[],
  { year }: Basis,
  table: ReportTable,
  check: () => readonly KeptFinding[],
): CheckedPart {
  const bases = [table.wording, table].map((words) => [year, words]);
  const old = known.find(({ dependsOn }) => bases.some((basis) => areSame(dependsOn, basis)));
  if (old) return old;
  const found = check();
  return { dependsOn: [year, found.length === 0 ? table.wording : table], found };
}

function* placed(report: WholeReport, parts: CheckedParts): Generator<Finding> {
  const { tree, sections, bound } = report;
  const by =
    (start: number): Place =>
    (range) =>
      shiftRange(range, start);
  for (let index = 0; index < parts.passages.length; index++) {
    const { alone, besideTables } = parts.passages[index]!;
    if (alone.length + besideTables.length === 0) continue;
    const place = by(tree.starts[index]!);
    for (const finding of [...alone, ...besideTables]) yield placeFinding(finding, place, report);
  }
  for (const [index, { found }] of parts.sections.entries()) {
    for (const finding of found) yield placeFinding(finding, by(sections[index]!.range.start), report);
  }
  for (const [index, { words, alone, besideText }] of parts.tables.entries()) {
    const place = placeOf(tree, bound[index]!.passages);
    for (const finding of [...words.found, ...alone.found, ...besideText.found])
      yield placeFinding(finding, place, report);
  }
}
