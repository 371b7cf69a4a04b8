/** The seeds that a worker goes through, and where it writes the one that it is at. */
export interface FuzzTask {
  readonly first: number;
  readonly last: number;
  readonly current: SharedArrayBuffer;
}

export interface Slow {
  readonly seed: number;
  readonly milliseconds: number;
  readonly characters: number;
}

export type Outcome =
  | { readonly kind: 'failed'; readonly seed: number; readonly complaint: string }
  | { readonly kind: 'done'; readonly slowest: Slow; readonly edits: number };
