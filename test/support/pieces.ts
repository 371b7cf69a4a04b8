import fc from 'fast-check';
import { pieces } from '../fuzz/words';

/** Any UTF-16 code units at all, halves of pairs included. */
const characters = fc
  .array(fc.nat({ max: 0xffff }), { maxLength: 5 })
  .map((codes) => String.fromCharCode(...codes));

/** A piece of what reports are made of, or of what they are not. */
export const anyPiece: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...pieces), characters);
