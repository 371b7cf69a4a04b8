import * as z from 'zod';
import { allRules } from '../../server/src/archive/catalogue';
import { configSchema } from '../../server/src/config/schema';
import { officialForms } from '../../server/src/forms';
import { formSchema } from '../../server/src/forms/schema';

/** A JSON schema, with what VS Code understands besides. */
interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly propertyNames?: JsonSchema;
  description?: string;
  enumDescriptions?: readonly string[];
  enum?: readonly string[];
  anyOf?: readonly Readonly<Record<string, unknown>>[];
}

/** What is said of each setting in gongkai.json, by its path: editors show one text, whoever reads it. */
const settings: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  $schema: ['本文件的 JSON schema', 'The JSON schema of this file'],
  rules: ['各规则的级别；off 表示不检查', 'How severe each rule is; off switches it off'],
  form: [
    '按哪种格式读取同类报告；不写则按报告年度确定',
    'The form to read reports of its kind by, instead of the one of their year',
  ],
  files: [
    '检查哪些文件：从本文件夹起的通配符，以 ! 开头的表示排除',
    'The files that are looked at: globs from this folder; one that starts with ! leaves out',
  ],
  ignore: ['已核实并接受的问题', 'Findings that somebody has looked at and accepted'],
  'ignore.rule': ['规则', 'The rule'],
  'ignore.file': ['在哪些文件中接受；不写则为全部文件', 'The files that it is accepted in; all if left out'],
  'ignore.table': [
    '表格：disclosure、requests 或 litigation',
    'The table: disclosure, requests or litigation',
  ],
  'ignore.row': ['表格的行', 'The row of the table'],
  'ignore.column': ['表格的列', 'The column of the table'],
  'ignore.section': ['报告的部分', 'The section of the report'],
  'ignore.text': ['问题所在的原文', 'Words of the report that the finding stands on'],
  'ignore.reason': ['为什么可以接受', 'Why it is accepted'],
  archive: ['哪个机关的报告汇总哪些成员单位', 'Whose report adds up which others'],
  'archive.parent': ['汇总报告的机关', 'The agency whose report is the sum'],
  'archive.members': [
    '被汇总的成员单位；不写则为本文件夹中有报告的全部机关',
    'The agencies that it adds up; all with reports in this folder if left out',
  ],
  'archive.except': [
    '本文件夹中有报告但不汇总的机关，如垂直管理部门',
    'Agencies with reports in this folder that are not added up, as those under vertical management',
  ],
};

const enumTexts: ReadonlyMap<string, string> = new Map([
  ...allRules.map(({ id, title }) => [id, inBoth(title['zh-cn'], title.en)] as const),
]);

/** What is offered; forms of the user's own are not known here. */
const officialFormIds = {
  enum: officialForms.forms.map(({ id }) => id),
  enumDescriptions: officialForms.forms.map(({ title }) => title),
};

/** The JSON schema of a form, which completes and validates forms while they are written. */
export function formSchemaJson(): string {
  return JSON.stringify(toJson(formSchema));
}

/** The JSON schema of gongkai.json, which completes, explains and validates it while it is written. */
export function configSchemaJson(): string {
  const schema = toJson(configSchema);
  describeProperties(schema, '');
  schema.properties!.form!.anyOf = [officialFormIds, { type: 'string' }];
  schema.properties!.ignore!.items!.anyOf = ['file', 'table', 'section', 'text'].map((name) => ({
    required: [name],
  }));
  return JSON.stringify({ ...schema, allowComments: true, allowTrailingCommas: true });
}

function describeProperties(schema: JsonSchema, above: string): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const path = above + name;
    const texts = settings[path];
    if (!texts) throw new Error(`Nothing is said of “${path}” in gongkai.json: scripts/generate/schemas.ts`);
    property.description = inBoth(...texts);
    for (const one of [property, property.propertyNames]) describeChoices(one);
    describeProperties(property.items ?? property, `${path}.`);
  }
}

function describeChoices(schema: JsonSchema | undefined): void {
  const choices = schema?.enum?.map((choice) => enumTexts.get(choice));
  if (choices?.every((text) => text !== undefined)) schema!.enumDescriptions = choices;
}

function inBoth(chinese: string, english: string): string {
  return `${chinese}\n\n${english}`;
}

function toJson(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
}
