import type { OverviewReport } from '../../../server/src/protocol/messages';

/** What the extension tells the page. */
export interface OverviewData {
  readonly reports: readonly OverviewReport[];
  readonly words: OverviewWords;
}

/** The page's own words, in the editor's language. */
export type OverviewWords = Readonly<
  Record<
    | 'title'
    | 'agency'
    | 'search'
    | 'from'
    | 'to'
    | 'states'
    | 'sound'
    | 'warnings'
    | 'errors'
    | 'missing'
    | 'warningCount'
    | 'errorCount'
    | 'count'
    | 'nothing'
    | 'none'
    | 'saveTable'
    | 'saveFigures'
    | 'savePicture'
    | 'outcomes'
    | 'applicants'
    | 'disputes'
    | 'year'
    | 'total'
    | 'unknown'
    | 'asTable',
    string
  >
>;

/** What the page asks of the extension. */
export type OverviewRequest =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly uri: string }
  /** The data of a `data:` URI, or a text. */
  | { readonly kind: 'save'; readonly name: string; readonly content: string };
