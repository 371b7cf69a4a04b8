import type { Locale } from '../text/locale';

/** A place in a Word document or a web page that a person can find, counted from 1. */
export type Place =
  /** The paragraphs outside of tables, blank ones not counted. */
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  /** Columns as they are seen: a cell that covers several stands in its first. */
  | { readonly kind: 'cell'; readonly table: number; readonly row: number; readonly column: number };

/** The place of a report's words from an offset on, up to the next start. */
export interface PlacedStart {
  readonly offset: number;
  readonly place: Place;
}

/** The place of an offset of a report's text, by the starts in text order; null for an empty report. */
export function placeAt(starts: readonly PlacedStart[], offset: number): Place | null {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]!.offset <= offset) low = middle + 1;
    else high = middle;
  }
  return starts[Math.max(0, low - 1)]?.place ?? null;
}

/** 第3个表格第7行第4列, 第12段. */
export function describePlace(place: Place, locale: Locale): string {
  return place.kind === 'cell'
    ? words[locale].cell(place.table, place.row, place.column)
    : words[locale].paragraph(place.paragraph);
}

const words: Readonly<
  Record<
    Locale,
    {
      readonly cell: (table: number, row: number, column: number) => string;
      readonly paragraph: (paragraph: number) => string;
    }
  >
> = {
  'zh-cn': {
    cell: (table, row, column) => `第 ${table} 个表格第 ${row} 行第 ${column} 列`,
    paragraph: (paragraph) => `第 ${paragraph} 段`,
  },
  en: {
    cell: (table, row, column) => `table ${table}, row ${row}, column ${column}`,
    paragraph: (paragraph) => `paragraph ${paragraph}`,
  },
};
