import { forms } from '../forms';
import type { Form, FormBlock } from '../forms/schema';
import type { Vocabulary } from '../syntax/tree';
import { labelKey } from '../text/labelKey';
import { splitNumber } from './label';

/** The lines that the given forms know: section headings, and every label of their tables. */
export function vocabularyOf(known: readonly Form[]): Vocabulary {
  const headings = new Set<string>();
  const tableLabels = new Set<string>();
  for (const form of known) {
    for (const section of form.sections) {
      for (const label of [section.label, ...section.variants]) headings.add(labelKey(label));
    }
    for (const block of form.tables.flatMap((table) => table.blocks)) {
      for (const label of blockLabels(block)) {
        tableLabels.add(labelKey(label));
        tableLabels.add(splitNumber(label).body);
      }
    }
  }
  return { headings, tableLabels };
}

/** What the official forms know. */
export const officialVocabulary = vocabularyOf(forms);

function blockLabels(block: FormBlock): string[] {
  const own = [block.caption, block.corner, block.over].filter((label) => label !== undefined);
  const columns = block.columns.flatMap((column) => [
    column.label,
    ...column.variants,
    column.group ?? column.label,
  ]);
  const rows = block.rows.flatMap((row) => [row.label, ...row.variants, ...row.groups]);
  return [...own, ...columns, ...rows];
}
