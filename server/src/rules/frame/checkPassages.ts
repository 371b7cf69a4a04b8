import type { ReportTable, WholeReport } from '../../binding/report';
import { growthIn, type Growth } from '../../narrative/growth';
import { restate } from '../../narrative/restate';
import { giveStatements, statementsOf, type Statement } from '../../narrative/statements';
import type { Passage } from '../../syntax/tree';
import type { Steps } from '../../text/steps';
import { shiftRange, type TextRange } from '../../text/textRange';
import type { Scope } from '../rule';
import { passageExcerpt, type Basis, type PassagePlace, type TextContext } from './excerpts';
import { moveFinding, type KeptFinding } from './placeFinding';
import { holdsParagraph, PlaceReader } from './places';
import type { Checks } from './runChecks';

/** What was found in a passage, counted from its start. */
export interface CheckedPassage {
  readonly place: PassagePlace;
  /** What it says of the tables. */
  readonly statements: readonly Statement[];
  /** The same with what it goes on with, in the positions of its excerpt. */
  readonly read: readonly Statement[];
  /** What it says of them beside last year's. */
  readonly growth: readonly Growth[];
  readonly alone: readonly KeptFinding[];
  readonly besideTables: readonly KeptFinding[];
}

interface Known {
  readonly context: TextContext;
  readonly passages: readonly CheckedPassage[];
}

/** Checks each passage of a report. What was found in one before is taken over if nothing has changed that it depends on. */
export function* checkPassages(
  checks: Checks,
  report: WholeReport,
  context: TextContext,
  known?: Known,
): Steps<readonly CheckedPassage[]> {
  const { passages } = report.tree;
  const find = finder(passages, known?.passages ?? []);
  const isSameBasis = known?.context.form === context.form && known.context.year === context.year;
  const areAlike = isSameBasis && haveSameCells(known.context, context);
  const checked: CheckedPassage[] = [];
  const reader = new PlaceReader(report);
  for (let index = 0; index < passages.length; index++) {
    reader.read(index);
    const found = find(index);
    const old = isSameBasis && found !== undefined && reader.isAt(found.place) ? found : undefined;
    if (old && areAlike && old.read.every(({ table }) => context.tables.includes(table))) {
      checked.push(old);
    } else {
      const read = areAlike ? old?.read : undefined;
      checked.push(checkPassage(checks, reader.place(), context, old?.alone, read));
      yield;
    }
  }
  return checked;
}

/** Tells what was found before in the passage at an index: the lists are alike at their beginning and at their end. */
function finder(
  passages: readonly Passage[],
  known: readonly CheckedPassage[],
): (index: number) => CheckedPassage | undefined {
  const more = passages.length - known.length;
  const shorter = Math.min(passages.length, known.length);
  let first = 0;
  while (first < shorter && known[first]!.place.passage === passages[first]) first++;
  let behind = passages.length;
  while (
    behind > first + Math.max(0, more) &&
    known[behind - 1 - more]!.place.passage === passages[behind - 1]
  )
    behind--;
  return (index) => (index < first ? known[index] : index >= behind ? known[index - more] : undefined);
}

/** Whether what was read of the tables still holds: it depends on which there are and on the cells that they have. */
function haveSameCells(before: TextContext, context: TextContext): boolean {
  const isAlike = (table: ReportTable, at: number) => {
    const old = before.tables[at];
    return old?.wording === table.wording || (old !== undefined && shapeOf(old) === shapeOf(table));
  };
  return (
    before.organization?.name === context.organization?.name &&
    before.tables.length === context.tables.length &&
    context.tables.every(isAlike)
  );
}

const shapes = new WeakMap<ReportTable, string>();

/** The cells that a table has. */
function shapeOf(table: ReportTable): string {
  let shape = shapes.get(table);
  if (shape === undefined) {
    const cells = table.blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    shape = [table.form.id, ...cells.map(({ row, column }) => `${row} ${column}`)].join();
    shapes.set(table, shape);
  }
  return shape;
}

/** What is known of it: what was found in it alone, and what was read of tables with the same cells. */
function checkPassage(
  checks: Checks,
  place: PassagePlace,
  context: TextContext,
  knownAlone: readonly KeptFinding[] | undefined,
  knownRead: readonly Statement[] | undefined,
): CheckedPassage {
  const unread = { place, statements: none, read: none, growth: none, alone: none, besideTables: none };
  if (place.passage.blocks[0]!.kind === 'blank') return unread;
  const alone = knownAlone ?? findAlone(checks, place, context);
  if (!place.lead || !holdsParagraph(place.passage)) return { ...unread, alone };
  const { report, start } = passageExcerpt(place, context, context);
  if (knownRead) giveStatements(report, restate(knownRead, context.tables));
  const read = statementsOf(report);
  return {
    place,
    statements: ownOf(read, start),
    read: read.length === 0 ? none : read,
    growth: ownOf(growthIn(report), start),
    alone,
    besideTables: within(checks.run(['statement'], report, context), start),
  };
}

function findAlone(checks: Checks, place: PassagePlace, basis: Basis): readonly KeptFinding[] {
  const { report, start } = passageExcerpt(place, basis);
  return within(checks.run(scopesOf(place.passage), report, basis), start);
}

const none: readonly never[] = [];

function scopesOf({ blocks }: Passage): readonly Scope[] {
  return blocks[0]!.kind === 'table' ? ['passage'] : ['passage', 'line'];
}

/** What was read of an excerpt in the passage itself, counted from its start. */
function ownOf<Read extends { readonly range: TextRange }>(
  read: readonly Read[],
  start: number,
): readonly Read[] {
  const own = read.filter(({ range }) => range.start >= start);
  return own.length === 0 ? none : own.map((one) => ({ ...one, range: shiftRange(one.range, -start) }));
}

/** Those of an excerpt's findings that are the passage's own, counted from its start. */
function within(findings: readonly KeptFinding[], start: number): readonly KeptFinding[] {
  const own = findings.filter(({ range }) => range.start >= start);
  return own.length === 0
    ? none
    : own.map((finding) => moveFinding(finding, (range) => shiftRange(range, -start)));
}
