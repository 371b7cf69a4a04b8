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

/** A name with the blank that stands between it and Chinese words. */
const spaced = (name: string) => name.replace(/\w$/, '$& ');

const words = {
  'zh-cn': {
    syntax: '语法错误',
    unknown: (keys: string) => `没有这项设置：${keys}`,
    choice: (name: string, choices: string) => `${spaced(name)}应为以下之一：${choices}`,
    wrong: (name: string, expected: string) => `${spaced(name)}的值不对${expected && `，应为${expected}`}`,
    missing: (name: string) => `缺少 ${name}`,
    empty: (name: string) => `${spaced(name)}不能为空`,
    whole: '整个文件',
    item: (place: number) => `（第 ${place} 项）`,
  },
  en: {
    syntax: 'Not valid JSON',
    unknown: (keys: string) => `There is no such setting: ${keys}`,
    choice: (name: string, choices: string) => `${name} has to be one of: ${choices}`,
    wrong: (name: string, expected: string) =>
      `${name} has a wrong value${expected && `, it has to be: ${expected}`}`,
    missing: (name: string) => `${name} is missing`,
    empty: (name: string) => `${name} must not be empty`,
    whole: 'The file',
    item: (place: number) => ` (item ${place})`,
  },
} as const;

/** What a value has to be, by its type in JSON, or by the name of its format in the schema. */
const expectations: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-cn': {
    string: '文字，写在双引号里',
    number: '数字',
    int: '整数',
    boolean: ' true 或 false',
    array: '列表，写在 [ ] 里',
    object: '一组设置，写在 { } 里',
    id: '英文字母和数字，以字母开头',
    signedId: '行或列的 id，要减去的前面加 -',
    formId: '小写英文字母、数字和连字符 -，以字母开头',
    monthAndDay: '两位的月和日，如 03-31',
    cellName: ' 表.行.列，如 permits.all.sum',
    reportName: '两个字以上的名称，其中最多一个…，且不在开头或末尾，如“法治政府建设…报告”',
  },
  en: {
    string: 'a text in double quotes',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list in [ ]',
    object: 'settings in { }',
    id: 'letters and digits, a letter first',
    signedId: 'the id of a row or column, with - before one that is taken off',
    formId: 'small letters, digits and hyphens, a letter first',
    monthAndDay: 'month and day in two digits each: 03-31',
    cellName: 'table.row.column',
    reportName: 'a name of two characters or more, with at most one … between others',
  },
};

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
  const problems = parsed.error.issues.flatMap(closestIssues).map((issue): ConfigProblem => {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const name = nameOf(path, locale);
    const isMissing = path.length > 0 && !(root && findNodeAtLocation(root, path));
    return {
      message: isMissing ? words[locale].missing(name) : explain(issue, name, locale, explainOwn),
      range: rangeOf(key === undefined ? path : [...path, key]),
    };
  });
  return { value: null, problems, rangeOf };
}

/** The way to a value as people have it, who count from one. */
function nameOf(path: JsonPath, locale: Locale): string {
  return path
    .map((part, at) => (typeof part === 'number' ? words[locale].item(part + 1) : at > 0 ? `.${part}` : part))
    .join('');
}

/** Of the ways in which a value may be written, what is wrong by the one that it is closest to. */
function closestIssues(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const closest = issue.errors.reduce((best, other) => (other.length < best.length ? other : best));
  return closest.flatMap((inner) => closestIssues({ ...inner, path: [...issue.path, ...inner.path] }));
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
      return say.wrong(name, expectations[locale][issue.expected] ?? '');
    case 'invalid_format':
      return say.wrong(name, expectations[locale][issue.message] ?? '');
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? say.empty(name) : say.wrong(name, '');
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
