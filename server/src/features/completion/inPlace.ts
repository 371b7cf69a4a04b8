/** Something of the form that a report has, by its place in the form, and where it begins. */
export interface Present {
  readonly place: number;
  readonly start: number;
}

/** The parts of the form that are missing and whose place is here: behind those before them, before those behind them. */
export function missingInPlace<Part>(
  parts: readonly Part[],
  present: readonly Present[],
  offset: number,
): Part[] {
  return parts.filter((_, own) =>
    present.every(({ place, start }) => place !== own && place < own === start < offset),
  );
}
