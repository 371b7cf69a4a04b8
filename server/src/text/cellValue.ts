import { foldDigits } from './digits';

/** What a table cell says. `plain`: the number stands there in halfwidth digits and nothing else. */
export type CellReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number; readonly plain: boolean }
  | { readonly kind: 'words' };

const blank = /^[/／\\\-—–－]*$/;
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;
const decorated =
  /^([+\-－＋]|减少?|增加?|下降|上升)?\s*(\d+(?:[,，]\d{3})*(?:[.．]\d+)?)\s*(?:(?:件|宗|份|条|起|例|项|个|元|万元|亿元)\s*)?(?:[（(][^）)]*[）)]?)?$/;

/** Reads a cell's words: a number with its unit or remark, a blank (nothing, a stroke), or words. */
export function readCell(text: string): CellReading {
  const trimmed = text.replace(/^[*_\s]+|(?<![*_\s])[*_\s]+$/g, '');
  if (blank.test(trimmed)) return { kind: 'blank' };
  if (plainNumber.test(trimmed)) return { kind: 'number', value: Number(trimmed), plain: trimmed === text };
  const match = decorated.exec(foldDigits(trimmed));
  if (!match) return { kind: 'words' };
  const size = Number(match[2]!.replace(/[,，]/g, '').replace('．', '.'));
  const isNegative = /^[-－减下]/.test(match[1] ?? '');
  return { kind: 'number', value: isNegative && size !== 0 ? -size : size, plain: false };
}
