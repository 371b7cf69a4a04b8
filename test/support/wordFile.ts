import { strToU8, zipSync } from 'fflate';
import type { Grid } from '../../server/src/syntax/grid';

/** The parts of a Word document, as XML without their root elements. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
  /** Files that are added, or written in place of the usual ones. */
  readonly files?: Readonly<Record<string, string>>;
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A .docx file. */
export function wordFile({ body, styles, numbering, footnotes, header, files = {} }: WordParts): Uint8Array {
  const parts: readonly (readonly [kind: string, root: string, xml: string | undefined])[] = [
    ['styles', 'w:styles', styles],
    ['numbering', 'w:numbering', numbering],
    ['footnotes', 'w:footnotes', footnotes],
    ['header', 'w:hdr', header],
  ];
  const given = parts.flatMap(([kind, root, xml]) => (xml === undefined ? [] : [{ kind, root, xml }]));
  const relations = given.map(
    ({ kind }, at) =>
      `<Relationship Id="rId${String(at)}" Type="${relationships}/${kind}" Target="${kind}.xml"/>`,
  );
  const texts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationsFile(
      `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': rootElement('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationsFile(relations.join('')),
    ...Object.fromEntries(given.map(({ kind, root, xml }) => [`word/${kind}.xml`, rootElement(root, xml)])),
    ...files,
  };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])));
}

function relationsFile(relations: string): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
}

function rootElement(name: string, xml: string): string {
  return `${declaration}<${name} ${namespaces}>${xml}</${name}>`;
}

/** A run of words. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of words, or of XML that begins with a tag. */
export function paragraph(content: string, properties = ''): string {
  const runs = content === '' || content.startsWith('<') ? content : run(content);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** The properties of a paragraph in a list. */
export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr>`;
}

/** A cell of words or XML, with its properties. */
export function cell(content: string, properties = ''): string {
  return `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : paragraph(content)}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

export function table(rows: readonly string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/** A table as Word stores it: a cell for each row that a merged one covers. */
export function tableOf(grid: Grid): string {
  const places: { text: string; span: number; merge: string }[][] = grid.rows.map(() => []);
  const covered: boolean[][] = grid.rows.map(() => []);
  const starts: number[][] = grid.rows.map(() => []);
  for (const [at, cells] of grid.rows.entries()) {
    let column = 0;
    for (const { text, columnSpan, rowSpan } of cells) {
      while (covered[at]![column]) column++;
      for (let down = at; down < at + rowSpan; down++) {
        for (let across = column; across < column + columnSpan; across++) covered[down]![across] = true;
        const merge = rowSpan === 1 ? '' : `<w:vMerge${down === at ? ' w:val="restart"' : ''}/>`;
        starts[down]!.push(column);
        places[down]!.push({ text: down === at ? text : '', span: columnSpan, merge });
      }
      column += columnSpan;
    }
  }
  return table(
    places.map((cells, at) => {
      const order = [...cells.keys()].sort((a, b) => starts[at]![a]! - starts[at]![b]!);
      return row(
        order.map((index) => {
          const { text, span, merge } = cells[index]!;
          return cell(text, `<w:gridSpan w:val="${String(span)}"/>${merge}`);
        }),
      );
    }),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
