/**
 * The layout of official documents (GB/T 9704-2012 党政机关公文格式). Lengths are in twentieths of a point, sizes of type in
 * half points, as Word has them.
 */
export const page = {
  width: millimetres(210),
  height: millimetres(297),
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    header: millimetres(15),
    // The number stands 7 mm below the text.
    footer: millimetres(22),
  },
};

export const textWidth = page.width - page.margin.left - page.margin.right;

/** 22 lines a page. */
export const lineHeight = 28 * 20;

/** 三号: the size of running text. */
const textSize = 32;

/** The width of a character of running text. */
export const character = textSize * 10;

export interface Face {
  readonly font: string;
  readonly size: number;
  readonly bold?: boolean;
}

export const faces = {
  title: { font: '方正小标宋简体', size: 44 },
  text: { font: '仿宋_GB2312', size: textSize },
  pageNumber: { font: '宋体', size: 28 },
  note: { font: '仿宋_GB2312', size: 21 },
} as const satisfies Readonly<Record<string, Face>>;

/** Of 一、, （一）, 1. and （1）. */
export const headingFaces: readonly Face[] = [
  { font: '黑体', size: textSize },
  { font: '楷体_GB2312', size: textSize },
  { font: '仿宋_GB2312', size: textSize, bold: true },
  { font: '仿宋_GB2312', size: textSize },
];

/** 五号, and 小五 where many columns share a page's width. */
export function tableFace(columns: number): Face {
  return { font: '仿宋_GB2312', size: columns > 11 ? 18 : 21 };
}

/** The names under which a font is found where the usual one is missing, and the family that comes nearest. */
export const fontNames: readonly { readonly name: string; readonly others: string }[] = [
  { name: '方正小标宋简体', others: 'FZXiaoBiaoSong-B05S,方正小标宋_GBK,宋体,SimSun' },
  { name: '仿宋_GB2312', others: 'FangSong_GB2312,仿宋,FangSong' },
  { name: '楷体_GB2312', others: 'KaiTi_GB2312,楷体,KaiTi' },
  { name: '黑体', others: 'SimHei' },
  { name: '宋体', others: 'SimSun' },
];

function millimetres(length: number): number {
  return Math.round((length / 25.4) * 1440);
}
