import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LineRange } from '../text/lineIndex';
import type { PrintedPlace } from './fileFindings';
import { standardInput } from './findFiles';

/** The name that SARIF gives to the folder that paths are relative to: the working directory. */
export const sourceRoot = '%SRCROOT%';

export function sourceRootUri(): string {
  return `${pathToFileURL(process.cwd()).href.replace(/\/$/, '')}/`;
}

/** Where a file lies: relative to the working directory, unless it lies outside of it. Percent-encoded. */
export function artifactLocation(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  if (path === standardInput) return { uri: path };
  const { href } = pathToFileURL(resolve(path));
  const root = sourceRootUri();
  if (!href.startsWith(root)) return { uri: href };
  const uri = href.slice(root.length);
  // What stands before a colon in the first name would be taken for a scheme.
  return { uri: /^[^/]*:/.test(uri) ? `./${uri}` : uri, uriBaseId: sourceRoot };
}

/** A place in a file. One that has no lines has it in words; GitHub wants a line all the same. */
export function locationOf(path: string, { range, place }: Pick<PrintedPlace, 'range' | 'place'>): object {
  const artifact = artifactLocation(path);
  if (place === undefined) return { physicalLocation: { artifactLocation: artifact, region: region(range) } };
  return {
    physicalLocation: { artifactLocation: artifact, region: { startLine: 1 } },
    logicalLocations: [{ fullyQualifiedName: place }],
  };
}

/** Lines and columns count from 1; `endColumn` stands behind the last character. */
export function region({ start, end }: LineRange): unknown {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
