import { readXml, type Element } from '../markup';
import { Unreadable } from '../problems';
import { textPieces } from '../textPieces';
import type { Zip } from '../zip';

/** Hands over the children of the element `container` of a part, one by one; tells whether there is such an element. */
export type ReadPart = (container: string, each: (child: Element) => void) => boolean;

/** The parts of an Office document. */
export interface OfficePackage {
  readonly main: ReadPart;
  /** Those that the main part has, by what they are to it: `styles`, `numbering`, `footnotes`, `header`, … */
  related(kind: string): readonly ReadPart[];
}

/** Throws `Unreadable` for a zip file that is no Office document. */
export function openPackage(zip: Zip): OfficePackage {
  const main = relationsOf(zip, '').find(({ kind }) => kind === 'officeDocument');
  if (!main) throw new Unreadable('other-office');
  const parts = relationsOf(zip, main.path);
  return {
    main: partReader(zip, main.path),
    related: (asked) => parts.filter(({ kind }) => kind === asked).map(({ path }) => partReader(zip, path)),
  };
}

function partReader(zip: Zip, path: string): ReadPart {
  return (container, each) => {
    const bytes = zip.read(path);
    return bytes !== undefined && readXml(textPieces(bytes), container, each);
  };
}

interface Relation {
  readonly kind: string;
  readonly path: string;
}

/** What a part, or with '' the package, says of other parts. */
function relationsOf(zip: Zip, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations: Relation[] = [];
  partReader(zip, `${folder}_rels/${part.slice(folder.length)}.rels`)('Relationships', ({ attributes }) => {
    const { Type: type = '', Target: target = '' } = attributes;
    relations.push({ kind: type.slice(type.lastIndexOf('/') + 1), path: resolve(folder, target) });
  });
  return relations;
}

/** A path counted from a folder, without `.` and `..`. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
