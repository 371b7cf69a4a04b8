import { Parser } from 'htmlparser2';
import { Unreadable } from './problems';

/** An element of XML or HTML with what stands in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

/** Text, with its entities decoded, is a string. */
export type Node = Element | string;

/** No document of a person is nested deeper; what a parser does at a closing tag takes the longer, the deeper it is. */
const deepest = 512;

/** Elements by name; nothing else of the children. */
export function* childrenNamed({ children }: Element, ...names: readonly string[]): Generator<Element> {
  for (const child of children) if (typeof child !== 'string' && names.includes(child.name)) yield child;
}

export function childNamed(element: Element | undefined, name: string): Element | undefined {
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** The text in an element and all below it. */
export function textIn(node: Node): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('');
}

/** The nearest elements of a name below an element: not those inside one that was found. */
export function* nearest(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    else yield* nearest(child, name);
  }
}

/** Reads HTML as a browser does, however broken, without the elements of the names that are given. Throws `Unreadable`. */
export function readHtml(html: string, leftOut: ReadonlySet<string>): Element {
  const tree = new TreeBuilder((name) => name, leftOut);
  tree.open('html', {});
  const parser = new Parser({
    onopentag(name, attributes) {
      tree.open(name, attributes);
    },
    ontext(text) {
      tree.text(text);
    },
    onclosetag() {
      tree.close();
    },
  });
  parser.write(html);
  parser.end();
  return tree.close()!;
}

/** The same, but null where it is nested too deeply. */
export function tryReadHtml(html: string, leftOut: ReadonlySet<string>): Element | null {
  try {
    return readHtml(html, leftOut);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/**
 * Reads XML piece by piece and hands over what stands directly in elements named `container`, one by one, so that a long
 * document is never whole in memory. Names have the usual prefixes of their namespaces, whatever the file calls them.
 * Returns whether there is such a container. Throws `Unreadable` where the XML ends too early.
 */
export function readXml(xml: Iterable<string>, container: string, each: (child: Element) => void): boolean {
  const names = new Names();
  const tree = new TreeBuilder((name) => names.canonical(name), looks);
  /** How deep the container is that was last opened; 0 outside. */
  let inside = 0;
  let depth = 0;
  const seen = { container: false, end: false };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        names.declare(attributes);
        depth++;
        if (inside > 0) tree.open(name, names.canonicalKeys(attributes));
        else if (names.canonical(name) === container) [inside, seen.container] = [depth, true];
        else if (depth > deepest) throw new Unreadable('too-deep');
      },
      ontext(text) {
        if (inside > 0) tree.text(text);
      },
      onclosetag(_, isImplied) {
        if (inside > 0 && depth > inside) {
          const closed = tree.close();
          if (closed && depth === inside + 1) each(closed);
        } else if (depth === inside) {
          inside = 0;
        }
        depth--;
        if (depth === 0) seen.end = !isImplied;
      },
    },
    { xmlMode: true },
  );
  for (const piece of xml) parser.write(piece.replace(emptyLooks, ''));
  parser.end();
  if (!seen.end) throw new Unreadable('damaged');
  return seen.container;
}

/** How words, paragraphs and tables look, and how they looked before a tracked change. */
const looks: ReadonlySet<string> = new Set(
  [
    ...['rPrChange', 'pPrChange', 'tblPrChange', 'tblGridChange', 'tcPrChange', 'trPrChange', 'sectPrChange'],
    ...[
      'rFonts',
      'b',
      'bCs',
      'i',
      'iCs',
      'sz',
      'szCs',
      'color',
      'lang',
      'kern',
      'spacing',
      'ind',
      'jc',
      'rStyle',
    ],
    ...[
      'tblPr',
      'tblGrid',
      'tcW',
      'tcBorders',
      'tcMar',
      'shd',
      'vAlign',
      'sectPr',
      'proofErr',
      'lastRenderedPageBreak',
    ],
  ].map((name) => `w:${name}`),
);

/**
 * Such elements with nothing in them, as they are usually written. Most of a Word document are these, and passing over them is much
 * faster than parsing them; one that is written otherwise is left out all the same.
 */
const emptyLooks = new RegExp(`<(?:${[...looks].join('|')})(?: [^<>]*)?/>`, 'g');

class TreeBuilder {
  private readonly stack: { readonly element: Element; readonly children: Node[] }[] = [];
  /** How many open elements there are from the one on that is left out. */
  private skipped = 0;

  constructor(
    private readonly rename: (name: string) => string,
    private readonly leftOut: ReadonlySet<string>,
  ) {}

  open(given: string, attributes: Element['attributes']): void {
    const name = this.rename(given);
    if (this.stack.length + this.skipped > deepest) throw new Unreadable('too-deep');
    if (this.skipped > 0 || this.leftOut.has(name)) {
      this.skipped++;
      return;
    }
    const children: Node[] = [];
    const element: Element = { name, attributes, children };
    this.stack[this.stack.length - 1]?.children.push(element);
    this.stack.push({ element, children });
  }

  text(text: string): void {
    if (this.skipped === 0) this.stack[this.stack.length - 1]?.children.push(text);
  }

  /** The element that is closed; undefined for one that is left out. */
  close(): Element | undefined {
    if (this.skipped === 0) return this.stack.pop()?.element;
    this.skipped--;
    return undefined;
  }
}

/** The usual prefix of each namespace, in its transitional and its strict spelling. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
};

/** What a file's own prefixes stand for. Files of Word and WPS use the usual ones, so there is nothing to rename. */
class Names {
  private readonly renamed = new Map<string, string>();

  declare(attributes: Element['attributes']): void {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      const own = key.slice('xmlns:'.length);
      const usual = prefixes[attributes[key]!];
      if (usual !== undefined && usual !== own) this.renamed.set(own, usual);
    }
  }

  canonical(name: string): string {
    if (this.renamed.size === 0) return name;
    const colon = name.indexOf(':');
    const usual = this.renamed.get(name.slice(0, Math.max(0, colon)));
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
  }

  canonicalKeys(attributes: Element['attributes']): Element['attributes'] {
    if (this.renamed.size === 0) return attributes;
    const entries = Object.entries(attributes);
    // A default namespace names elements, never attributes.
    return Object.fromEntries(
      entries.map(([key, value]) => [key.includes(':') ? this.canonical(key) : key, value]),
    );
  }
}
