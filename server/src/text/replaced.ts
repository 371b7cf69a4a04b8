/** A list with another value for each; the list itself where each stays the same. */
export function replaced<Value>(list: readonly Value[], by: (value: Value) => Value): readonly Value[] {
  let result: Value[] | undefined;
  for (const [at, value] of list.entries()) {
    const other = by(value);
    if (result) result.push(other);
    else if (other !== value) result = [...list.slice(0, at), other];
  }
  return result ?? list;
}
