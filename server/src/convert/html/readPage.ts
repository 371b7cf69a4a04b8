import { pictureMark, type ForeignDocument, type LeftOut } from '../document';
import { readHtml } from '../markup';
import { mainContent } from './mainContent';
import { pageItems } from './pageItems';

/** Reads the report in a web page. Throws `Unreadable`. */
export function readPage(html: string): ForeignDocument {
  const items = pageItems(readHtml(html, notShown));
  const kept = mainContent(items);
  const blocks = kept.map(({ block }) => block);
  const pictures = blocks.filter((block) => block.kind === 'paragraph' && block.text === pictureMark).length;
  const leftOut: LeftOut[] = [
    { kind: 'page-part', count: items.length - kept.length },
    { kind: 'picture', count: pictures },
  ];
  return { blocks, leftOut: leftOut.filter(({ count }) => count > 0) };
}

/** Elements without words of the page, or with those of its navigation. */
const notShown: ReadonlySet<string> = new Set([
  ...['aside', 'audio', 'button', 'canvas', 'footer', 'head', 'iframe', 'input', 'nav', 'noscript', 'object'],
  ...['option', 'rp', 'rt', 'script', 'select', 'style', 'svg', 'template', 'textarea', 'video'],
]);
