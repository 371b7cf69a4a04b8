/** Work that can be put down between its steps; what it comes to is what it returns. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does the whole work in one go. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Tells work in steps from its result. */
export function isSteps<Result>(work: Result | Steps<Result>): work is Steps<Result> {
  return typeof work === 'object' && work !== null && Symbol.iterator in work && 'next' in work;
}
