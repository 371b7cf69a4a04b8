import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type * as z from 'zod';
import type { Locale } from '../rules/rule';
import type { TextRange } from '../text/textRange';

/** What is wrong in a file that the user has written, and where. */
export interface ConfigProblem {
  readonly message: string;
  readonly range: TextRange;
}

/** The way to a value: names and indices. */
export type JsonPath = readonly (string | number)[];

export interface ReadJson<Value> {
  /** Null if anything is wrong: half a configuration would surprise more than none. */
  readonly value: Value | null;
  readonly problems: readonly ConfigProblem[];
  /** Where a value stands, or what holds it where it is missing. */
  readonly rangeOf: (path: JsonPath) => TextRange;
}

type Issue = z.core.$ZodIssue;

const words = {
  'zh-cn': {
    syntax: '语法错误',
    unknown: (keys: string) => `没有这项设置：${keys}`,
    choice: (name: string, choices: string) => `${name} 应为以下之一：${choices}`,
    wrong: (name: string, expected: string) => `${name} 的值不对${expected && `，应为 ${expected}`}`,
    whole: '整个文件',
  },
  en: {
    syntax: 'Not valid JSON',
    unknown: (keys: string) => `There is no such setting: ${keys}`,
    choice: (name: string, choices: string) => `${name} has to be one of: ${choices}`,
    wrong: (name: string, expected: string) =>
      `${name} has a wrong value${expected && `, it has to be: ${expected}`}`,
    whole: 'The file',
  },
} as const;

/**
 * Reads a JSON file by its schema, comments and trailing commas allowed; an empty one as `{}`. `explainOwn` words what is
 * against the schema's own conditions.
 */
export function readJson<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  locale: Locale,
  explainOwn?: (name: string) => string,
): ReadJson<z.infer<Schema>> {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const rangeOf = (path: JsonPath) => rangeIn(root, path);
  const [error] = errors;
  if (error) {
    const range = { start: error.offset, end: error.offset + error.length };
    return { value: null, problems: [{ message: words[locale].syntax, range }], rangeOf };
  }
  const parsed = schema.safeParse(root ? getNodeValue(root) : {});
  if (parsed.success) return { value: parsed.data, problems: [], rangeOf };
  const problems = parsed.error.issues.map((issue): ConfigProblem => {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    return {
      message: explain(issue, path.join('.'), locale, explainOwn),
      range: rangeOf(key === undefined ? path : [...path, key]),
    };
  });
  return { value: null, problems, rangeOf };
}

function explain(
  issue: Issue,
  path: string,
  locale: Locale,
  explainOwn: ((name: string) => string) | undefined,
): string {
  const say = words[locale];
  const name = path || say.whole;
  switch (issue.code) {
    case 'unrecognized_keys':
      return say.unknown(issue.keys.map((key) => (path ? `${path}.${key}` : key)).join(', '));
    case 'invalid_value':
      return say.choice(name, issue.values.map(String).join(', '));
    case 'custom':
      return explainOwn?.(name) ?? say.wrong(name, '');
    case 'invalid_type':
      return say.wrong(name, issue.expected);
    case 'invalid_format':
      return say.wrong(name, issue.message);
    default:
      return say.wrong(name, '');
  }
}

function rangeIn(root: Node | undefined, path: JsonPath): TextRange {
  for (let depth = path.length; root && depth >= 0; depth--) {
    const node = depth === 0 ? root : findNodeAtLocation(root, path.slice(0, depth));
    if (node) return { start: node.offset, end: node.offset + node.length };
  }
  return { start: 0, end: 0 };
}
