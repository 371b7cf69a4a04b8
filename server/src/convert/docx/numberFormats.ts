import { formatChineseNumeral } from '../../text/numerals';

/** A number as Word prints it in a list; `format` is the value of `w:numFmt` (ECMA-376, ST_NumberFormat). */
export function formatNumber(value: number, format: string): string {
  return (formats[format] ?? String)(value);
}

type Format = (value: number) => string;

/** Formats that Chinese documents do not use are written in plain digits. */
const formats: Readonly<Record<string, Format>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullwidth,
  decimalFullWidth2: fullwidth,
  numberInDash: (value) => `- ${String(value)} -`,
  chineseCounting: (value) => (value < 100 ? counting(value) : digitByDigit(value)),
  chineseCountingThousand: counting,
  taiwaneseCounting: (value) => (value < 100 ? counting(value) : digitByDigit(value)),
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: digitByDigit,
  taiwaneseDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  chineseLegalSimplified: (value) => legal(value, '零壹贰叁肆伍陆柒捌玖拾佰仟'),
  ideographLegalTraditional: (value) => legal(value, '零壹貳參肆伍陸柒捌玖拾佰仟'),
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: oneOf('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: oneOf('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: oneOf('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: oneOf('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperLetter: letters,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
};

function circled(value: number): string {
  return oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿')(value);
}

/** Characters for 1, 2, …; plain digits behind the last. */
function oneOf(characters: string): Format {
  return (value) => characters[value - 1] ?? String(value);
}

function fullwidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** 12 is 十二, 105 is 一百零五. */
function counting(value: number): string {
  if (value < 1 || value > 9999) return digitByDigit(value);
  if (value < 100) return formatChineseNumeral(value);
  const unit = value < 1000 ? 100 : 1000;
  const rest = value % unit;
  const head = `${digitByDigit(Math.floor(value / unit))}${unit === 100 ? '百' : '千'}`;
  if (rest === 0) return head;
  const gap = rest < unit / 10 ? '零' : '';
  // Behind a hundred, fifteen is spelled with its one: 一百一十五.
  const tens = rest >= 10 && rest < 20 ? '一' : '';
  return head + gap + tens + counting(rest);
}

function digitByDigit(value: number): string {
  return String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!);
}

/** 12 is 壹拾贰; `characters` stand for 零 to 九, 十, 百 and 千. */
function legal(value: number, characters: string): string {
  const plain = value >= 10 && value < 20 ? `一${counting(value)}` : counting(value);
  return plain.replace(
    /./g,
    (character) => characters['零一二三四五六七八九十百千'.indexOf(character)] ?? character,
  );
}

/** A, …, Z, AA, BB: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 30) return String(value);
  return String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [size, numeral] of numerals) {
    text += numeral.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}
