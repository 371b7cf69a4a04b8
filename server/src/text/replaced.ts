/** A list with another value for each; the list itself where each stays the same. `by` is asked twice for some. */
export function replaced<Value>(list: readonly Value[], by: (value: Value) => Value): readonly Value[] {
  return list.every((value) => by(value) === value) ? list : list.map(by);
}
