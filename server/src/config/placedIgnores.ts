import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { TextRange } from '../text/textRange';
import { parseConfig } from './parseConfig';
import type { AcceptedFinding } from './schema';

/** An accepted finding, and where it stands in the text of a gongkai.json. */
export interface PlacedIgnore {
  readonly entry: AcceptedFinding;
  readonly range: TextRange;
}

/** The accepted findings of a gongkai.json; none of a broken one. */
export function placedIgnores(text: string): readonly PlacedIgnore[] {
  const entries = parseConfig(text, 'en').config?.ignore ?? [];
  const root = parseTree(text, [], { allowTrailingComma: true });
  return entries.flatMap((entry, at) => {
    const node = root && findNodeAtLocation(root, ['ignore', at]);
    return node ? [{ entry, range: { start: node.offset, end: node.offset + node.length } }] : [];
  });
}
