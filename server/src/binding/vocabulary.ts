import type { FormBlock, ReportKind } from '../forms/schema';
import type { Vocabulary } from '../syntax/tree';
import { labelKey } from '../text/labelKey';
import { splitNumber } from './label';

const vocabularies = new WeakMap<ReportKind, Vocabulary>();

/** The lines that the forms of a kind know: section headings, and every label of their tables. Told once. */
export function vocabularyOf(kind: ReportKind): Vocabulary {
  let vocabulary = vocabularies.get(kind);
  if (!vocabulary) vocabularies.set(kind, (vocabulary = readVocabulary(kind)));
  return vocabulary;
}

function readVocabulary({ forms }: ReportKind): Vocabulary {
  const headings = new Set<string>();
  const tableLabels = new Set<string>();
  for (const form of forms) {
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
