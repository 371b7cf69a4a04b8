import type { Preview } from '../../../server/src/protocol/messages';

/** The page's own words, in the editor's language. */
export type PreviewWords = Readonly<Record<'sums' | 'print' | 'noReport', string>>;

/** What the extension tells the page. */
export type PreviewMessage =
  /** Without a preview the document is no report. */
  | { readonly kind: 'show'; readonly preview: Preview | null; readonly words: PreviewWords }
  /** The editor's cursor is in this line now. */
  | { readonly kind: 'reveal'; readonly line: number };

/** What the page asks of the extension. */
export type PreviewRequest =
  | { readonly kind: 'ready' }
  | { readonly kind: 'jump'; readonly line: number; readonly character: number }
  | { readonly kind: 'print' };
