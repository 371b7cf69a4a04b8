import type { WholeReport } from '../../binding/report';
import { findCell } from '../../binding/tables/findCell';
import { placeOf, type Place } from '../../binding/tables/placeTable';
import type { Finding, RelatedRange } from '../finding';
import type { Related, RelatedCell } from '../rule';

/** A finding as it is kept: in the positions of what was checked, and cells by their names. */
export type KeptFinding = Omit<Finding, 'related'> & { readonly related: readonly Related[] };

/** A finding in other positions. */
export function moveFinding(finding: KeptFinding, place: Place): KeptFinding {
  return {
    ...finding,
    range: place(finding.range),
    related: finding.related.map((other) =>
      'cell' in other ? other : { ...other, range: place(other.range) },
    ),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ range, newText }) => ({ range: place(range), newText })),
    })),
  };
}

/** A finding in the positions of the text. */
export function placeFinding(kept: KeptFinding, place: Place, report: WholeReport): Finding {
  const finding = moveFinding(kept, place);
  const related = finding.related.flatMap((other): RelatedRange[] => {
    if (!('cell' in other)) return [other];
    const range = cellRange(other, report);
    return range ? [{ range, message: other.message }] : [];
  });
  return { ...finding, related };
}

function cellRange({ cell: { table, row, column } }: RelatedCell, { bound, tree }: WholeReport) {
  const found = bound.find((candidate) => candidate.table.form.id === table);
  if (!found) return null;
  const cell = findCell(found.table, row, column);
  return cell?.range ? placeOf(tree, found.passages)(cell.range) : null;
}
