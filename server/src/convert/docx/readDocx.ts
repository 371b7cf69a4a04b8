import { Tally, type DocumentBlock, type ForeignDocument } from '../document';
import { nearest, textIn } from '../markup';
import { Unreadable } from '../problems';
import { Zip } from '../zip';
import { Flow, type FlowContext } from './flow';
import { Footnotes } from './footnotes';
import { Numbering } from './numbering';
import { openPackage, type OfficePackage } from './package';
import { Styles } from './styles';

/** Reads a Word document. Throws `Unreadable`. */
export function readDocx(bytes: Uint8Array): ForeignDocument {
  const file = openPackage(new Zip(bytes));
  const styles = new Styles(file.related('styles'));
  const tally = new Tally();
  const context: FlowContext = {
    styles,
    numbering: new Numbering(file.related('numbering'), styles),
    footnotes: new Footnotes(file),
    tally,
  };
  const body = new Flow(context);
  if (!file.main('w:body', (element) => body.add(element))) throw new Unreadable('other-office');
  const blocks: readonly DocumentBlock[] = body.end();
  tallyHeaders(file, tally);
  return { blocks, leftOut: tally.leftOut };
}

/** Page numbers are no loss. */
function tallyHeaders(file: OfficePackage, tally: Tally): void {
  for (const [kind, container] of [
    ['header', 'w:hdr'],
    ['footer', 'w:ftr'],
  ] as const) {
    for (const read of file.related(kind)) {
      let words = '';
      read(container, (element) => {
        for (const text of nearest(element, 'w:t')) words += textIn(text);
      });
      if (/\p{L}/u.test(words.replace(/[第共页]|page|of/gi, ''))) tally.add('header');
    }
  }
}
