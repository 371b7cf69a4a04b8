import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { TextEdit } from '../text/textRange';
import type { AcceptedFinding } from './schema';

/**
 * The insertions that add an accepted finding to the text of a gongkai.json; comments and what else stands there stay as they are.
 * In text order. Null where the text is no configuration that something can be added to.
 */
export function addIgnore(text: string, entry: AcceptedFinding): readonly TextEdit[] | null {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (errors.length > 0 || (root && root.type !== 'object')) return null;
  const style = styleOf(text);
  const { lineEnd, unit } = style;
  const list = (indent: string) =>
    `"ignore": [${lineEnd}${indent}${unit}${inOneLine(entry)}${lineEnd}${indent}]`;
  if (!root) return [insert(text.length, `{${lineEnd}${unit}${list(unit)}${lineEnd}}${lineEnd}`)];
  const present = root.children?.find(({ children }) => children?.[0]?.value === 'ignore')?.children?.[1];
  if (!present) return insertLast(text, root, list, style);
  return present.type === 'array' ? insertLast(text, present, () => inOneLine(entry), style) : null;
}

interface Style {
  readonly lineEnd: string;
  /** What one level is indented by. */
  readonly unit: string;
}

function styleOf(text: string): Style {
  return { lineEnd: text.includes('\r\n') ? '\r\n' : '\n', unit: /^\t/m.test(text) ? '\t' : '  ' };
}

function inOneLine(entry: AcceptedFinding): string {
  const fields = Object.entries(entry).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return `{ ${fields.join(', ')} }`;
}

/** Puts something at the end of a list or an object, on a line of its own. */
function insertLast(
  text: string,
  { offset, children = [] }: Node,
  written: (indent: string) => string,
  { lineEnd, unit }: Style,
): TextEdit[] {
  const last = children[children.length - 1];
  if (!last) {
    const outer = indentAt(text, offset);
    return [insert(offset + 1, `${lineEnd}${outer}${unit}${written(outer + unit)}${lineEnd}${outer}`)];
  }
  const end = last.offset + last.length;
  const indent = indentAt(text, last.offset) || unit;
  const added = `${lineEnd}${indent}${written(indent)}`;
  // A comma and a remark on the last one's line stay with it.
  const rest = /^(?:[ \t]*,)?[ \t]*(?:\/\/.*)?(?=[\r\n])/.exec(text.slice(end));
  if (!rest) return [insert(end, `,${added}`)];
  const lineEnds = end + rest[0].length;
  return rest[0].trimStart().startsWith(',')
    ? [insert(lineEnds, `${added},`)]
    : [insert(end, ','), insert(lineEnds, added)];
}

/** The blanks that the line of a place begins with. */
function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
  return /^[ \t]*/.exec(text.slice(start))![0];
}

function insert(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}
