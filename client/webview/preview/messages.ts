import type { Preview } from '../../../server/src/protocol/messages';

/** What the page shows. Its words are in the editor's language. */
export interface PreviewPage {
  /** Without a preview the document is no report. */
  readonly preview: Preview | null;
  /** Shown in its place. */
  readonly noReport: string;
  /** What its reader should know, above the report. */
  readonly notes: readonly string[];
  /** The label of the switch that shows the sums. */
  readonly sums: string;
  /** The button; null where there is nothing to do. */
  readonly action: { readonly label: string; readonly hint: string } | null;
  /** Whether a click leads to the place in the text. */
  readonly leads: boolean;
}

/** What the extension tells the page. */
export type PreviewMessage =
  | ({ readonly kind: 'show' } & PreviewPage)
  /** The editor's cursor is in this line now. */
  | { readonly kind: 'reveal'; readonly line: number }
  /** A file for the browser to save. */
  | { readonly kind: 'download'; readonly name: string; readonly content: string };

/** What the page asks of the extension. */
export type PreviewRequest =
  | { readonly kind: 'ready' }
  | { readonly kind: 'jump'; readonly line: number; readonly character: number }
  /** The button was pressed. */
  | { readonly kind: 'act' };
