import { joinLines, paragraphsOf } from '../document';
import { nearest, textIn, type Element } from '../markup';
import type { OfficePackage } from './package';

/** The footnotes and endnotes of a document. */
export class Footnotes {
  private readonly words = new Map<string, string>();
  private count = 0;

  constructor(file: OfficePackage) {
    for (const name of ['footnote', 'endnote']) {
      for (const read of file.related(`${name}s`)) {
        read(`w:${name}s`, (note) => {
          const { 'w:id': id, 'w:type': type = 'normal' } = note.attributes;
          if (id !== undefined && type === 'normal')
            this.words.set(`w:${name}Reference ${id}`, wordsOf(note));
        });
      }
    }
  }

  /** The words of the note that a reference stands for; undefined where there are none. */
  wordsFor({ name, attributes }: Element): string | undefined {
    return this.words.get(`${name} ${attributes['w:id'] ?? ''}`);
  }

  /** A number for the next note, in text order. */
  nextNumber(): number {
    return ++this.count;
  }
}

function wordsOf(note: Element): string {
  const lines = [...nearest(note, 'w:p')].map((paragraph) =>
    [...nearest(paragraph, 'w:t')].map((text) => textIn(text)).join(''),
  );
  return joinLines(paragraphsOf(lines, null).map(({ text }) => text));
}
