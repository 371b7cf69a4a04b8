import { layouts } from '../syntax/layouts';
import type { LayoutId } from '../syntax/tree';
import type { FormTable } from './schema';
import { tableGrid } from './tableGrid';

const written = new WeakMap<FormTable, Map<LayoutId, string>>();

/** A form's table with its labels and no figures, in the given layout, ending in a line end; written once. */
export function writeBlankTable(table: FormTable, layout: LayoutId): string {
  let byLayout = written.get(table);
  if (!byLayout) written.set(table, (byLayout = new Map<LayoutId, string>()));
  let text = byLayout.get(layout);
  if (text === undefined) byLayout.set(layout, (text = layouts[layout].write(tableGrid(table, () => ''))));
  return text;
}
