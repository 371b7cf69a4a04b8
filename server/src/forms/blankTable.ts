import { layouts } from '../syntax/layouts';
import type { LayoutId } from '../syntax/tree';
import type { FormTable } from './schema';
import { tableGrid } from './tableGrid';

/** A form's table with its labels and no figures, in the given layout, ending in a line end. */
export function writeBlankTable(table: FormTable, layout: LayoutId): string {
  return layouts[layout].write(tableGrid(table, () => ''));
}
