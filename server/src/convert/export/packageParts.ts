import { fontNames } from './officialLayout';

/** Words without control characters and halves of characters: XML cannot hold them. */
export function printable(text: string): string {
  return text.replace(/(?!\t)[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
}

/** What Word shows of the file's properties: the title, and neither a time nor a person. */
export function coreProperties(title: string): string {
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(printable(title))}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The fonts of the document, with those that stand in where one is missing. */
export const fontTable = `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fontNames
  .map(
    ({ name, others }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}</w:fonts>`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
