import { findNodeAtLocation, parseTree, getNodeValue, type Node, type ParseError } from 'jsonc-parser';
import type * as z from 'zod';
import type { Locale } from '../rules/rule';
import type { TextRange } from '../text/textRange';
import { configSchema, type Config } from './schema';

export interface ParsedConfig {
  /** Null if anything is wrong: half a configuration would surprise more than none. */
  readonly config: Config | null;
  readonly problems: readonly ConfigProblem[];
}

export interface ConfigProblem {
  readonly message: string;
  readonly range: TextRange;
}

type Issue = z.core.$ZodIssue;

const words = {
  'zh-cn': {
    syntax: '语法错误',
    unknown: (keys: string) => `没有这项设置：${keys}`,
    choice: (name: string, choices: string) => `${name} 应为以下之一：${choices}`,
    anchor: (name: string) => `${name} 要说明接受的是哪一处：file、table、section 或 text`,
    wrong: (name: string, expected: string) => `${name} 的值不对${expected && `，应为 ${expected}`}`,
    whole: '整个文件',
  },
  en: {
    syntax: 'Not valid JSON',
    unknown: (keys: string) => `There is no such setting: ${keys}`,
    choice: (name: string, choices: string) => `${name} has to be one of: ${choices}`,
    anchor: (name: string) => `${name} has to say what it accepts: file, table, section or text`,
    wrong: (name: string, expected: string) =>
      `${name} has a wrong value${expected && `, it has to be: ${expected}`}`,
    whole: 'The file',
  },
} as const;

/** Reads the text of a gongkai.json, comments and trailing commas allowed. An empty file says nothing and is fine. */
export function parseConfig(text: string, locale: Locale): ParsedConfig {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  if (error) {
    const range = { start: error.offset, end: error.offset + error.length };
    return { config: null, problems: [{ message: words[locale].syntax, range }] };
  }
  const parsed = configSchema.safeParse(root ? getNodeValue(root) : {});
  if (parsed.success) return { config: parsed.data, problems: [] };
  return { config: null, problems: parsed.error.issues.map((issue) => problem(issue, root, locale)) };
}

function problem(issue: Issue, root: Node | undefined, locale: Locale): ConfigProblem {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const node = root && nearestNode(root, key === undefined ? path : [...path, key]);
  const range = node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: 0 };
  return { message: explain(issue, path.join('.'), locale), range };
}

function explain(issue: Issue, path: string, locale: Locale): string {
  const say = words[locale];
  const name = path || say.whole;
  switch (issue.code) {
    case 'unrecognized_keys':
      return say.unknown(issue.keys.map((key) => (path ? `${path}.${key}` : key)).join(', '));
    case 'invalid_value':
      return say.choice(name, issue.values.map(String).join(', '));
    case 'custom':
      return say.anchor(name);
    case 'invalid_type':
      return say.wrong(name, issue.expected);
    default:
      return say.wrong(name, '');
  }
}

/** The value at a path, or what holds it where it is missing. */
function nearestNode(root: Node, path: readonly (string | number)[]): Node {
  for (let depth = path.length; depth > 0; depth--) {
    const node = findNodeAtLocation(root, path.slice(0, depth));
    if (node) return node;
  }
  return root;
}
