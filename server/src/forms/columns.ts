import type { FormColumn } from './schema';

/** Whether what stands in a column is counted: the numbers of rows are not. */
export function holdsFigures({ kind }: FormColumn): boolean {
  return kind !== 'ordinal';
}
