import { cellKinds } from './cellKinds';
import { dateKinds } from './dateKinds';
import { freeNumbers, numberKinds } from './numberKinds';
import { rowKinds } from './rowKinds';
import { sectionKinds } from './sectionKinds';
import type { Kind } from './seed';

/** Every kind of error, in the order of the page. */
export const kinds: readonly Kind[] = [
  ...cellKinds,
  ...rowKinds,
  ...sectionKinds,
  ...dateKinds,
  ...numberKinds,
  freeNumbers,
];
