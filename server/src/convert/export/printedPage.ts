import type { ReportBlock } from '../reportBlocks';
import { faces, fontNames, headingFaces, lineHeight, page, tableFace, type Face } from './officialLayout';
import { webPage } from './webPage';

/** A report as a web page that looks like an official document on paper, and asks for a printer when it is opened. */
export function printedPage(blocks: readonly ReportBlock[]): string {
  const signature = blocks.filter(({ kind }) => kind === 'signature').length;
  return webPage(blocks)
    .replace('</head>', () => `<style>\n${styles(signature)}\n</style>\n</head>`)
    .replace('</body>', () => '<script>print()</script>\n</body>');
}

/** Lengths of Word are in twentieths of a point, and its sizes of type in half points. */
function points(twentieths: number): string {
  return `${String(twentieths / 20)}pt`;
}

function fontOf({ font, size, bold = false }: Face): string {
  const names = [font, ...(fontNames.find(({ name }) => name === font)?.others.split(',') ?? [])];
  const weight = bold ? 'bold' : 'normal';
  return `font: ${weight} ${String(size / 2)}pt/${points(lineHeight)} ${names.map((name) => `"${name}"`).join(', ')}, serif`;
}

function styles(signature: number): string {
  const { top, right, bottom, left } = page.margin;
  return [
    `@page { size: A4; margin: ${[top, right, bottom, left].map(points).join(' ')} }`,
    `body { ${fontOf(faces.text)}; color: #000; background: #fff; max-width: 156mm; margin: 0 auto }`,
    `h1 { ${fontOf(faces.title)}; text-align: center; margin: 0 0 ${points(lineHeight)} }`,
    ...headingFaces.map(
      (face, at) => `h${String(at + 2)} { ${fontOf(face)}; text-indent: 2em; margin: 0; break-after: avoid }`,
    ),
    'p { text-indent: 2em; margin: 0; text-align: justify }',
    // The agency and the date are the last paragraphs.
    `article > p:nth-last-of-type(-n+${String(signature)}) { text-align: right; padding-right: 4em }`,
    `table { ${fontOf(tableFace(0))}; line-height: 1.3; border-collapse: collapse; width: 100%; margin: 6pt 0 }`,
    'caption { display: none }',
    'thead { display: table-header-group }',
    'tr { break-inside: avoid }',
    'th, td { border: 0.5pt solid #000; padding: 2pt; text-align: center; font-weight: normal }',
  ].join('\n');
}
