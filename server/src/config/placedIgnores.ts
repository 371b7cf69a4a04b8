import type { TextRange } from '../text/textRange';
import { readJson } from './readJson';
import { configSchema, type AcceptedFinding } from './schema';

/** An accepted finding, and where it stands in the text of a gongkai.json. */
export interface PlacedIgnore {
  readonly entry: AcceptedFinding;
  readonly range: TextRange;
}

/** The accepted findings of a gongkai.json; none of a broken one. */
export function placedIgnores(text: string): readonly PlacedIgnore[] {
  const { value, rangeOf } = readJson(text, configSchema, 'en');
  return (value?.ignore ?? []).map((entry, at) => ({ entry, range: rangeOf(['ignore', at]) }));
}
