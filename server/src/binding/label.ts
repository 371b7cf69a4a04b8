import { labelKey } from '../text/labelKey';
import { similarity } from '../text/similarity';

/** A printed label taken apart for comparison: the number in front, folded to digits or Chinese, and the rest. */
export interface LabelParts {
  readonly number: string;
  readonly body: string;
}

const numbered =
  /^[（(]?\s*([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})[）)、.．,，\s]+(?=\S)|^([0-9０-９]{1,2})(?=[\p{Script=Han}])/u;

/** Takes 1. / 一、 / （一） off a label; both parts are keys as of `labelKey`. */
export function splitNumber(label: string): LabelParts {
  const text = label.trim();
  const match = numbered.exec(text);
  if (!match) return { number: '', body: labelKey(text) };
  return { number: labelKey(match[1] ?? match[2] ?? ''), body: labelKey(text.slice(match[0].length)) };
}

/** How sure it is that a printed label stands for an official one: 0 no resemblance, 1 the same words, above 1 with its number. */
export function labelMatch(printed: LabelParts, official: LabelParts): number {
  if (printed.body === '' || official.body === '') return 0;
  const alike = printed.body === official.body ? 1 : looseMatch(printed.body, official.body);
  if (alike < leastAlike) return 0;
  if (printed.number === '' || official.number === '') return alike;
  return printed.number === official.number ? alike + numberWeight : alike - numberWeight;
}

const leastAlike = 0.6;
const numberWeight = 0.15;

/** A little less than equality; a label cut short (部分公开) or with words around it (行政许可事项) counts by what is shared. */
function looseMatch(printed: string, official: string): number {
  const [short, long] = printed.length < official.length ? [printed, official] : [official, printed];
  const contained = short.length >= 4 && long.includes(short) ? 0.7 : 0;
  // Strings of very different length cannot share enough pairs.
  if (contained > 0 || short.length * 2 < long.length) return contained;
  return 0.95 * similarity(printed, official);
}
