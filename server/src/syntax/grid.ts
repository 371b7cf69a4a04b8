/** A table to be written down: rows of cells, merged cells given once with their spans, as in HTML. */
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  /** Number of leading rows that are table head. */
  readonly headRows: number;
  readonly columns: number;
}

export interface GridCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Which figure of a form stands here, by its row and its column. */
  readonly figure?: { readonly row: string; readonly column: string };
}

/** Rows that are equally wide, the first of them the head, without merged cells. */
export function plainGrid(rows: readonly (readonly string[])[]): Grid {
  return {
    rows: rows.map((row) => row.map((text) => ({ text, columnSpan: 1, rowSpan: 1 }))),
    headRows: 1,
    columns: rows[0]?.length ?? 0,
  };
}
