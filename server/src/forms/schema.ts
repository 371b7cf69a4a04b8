import * as z from 'zod';

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, 'an id is letters and digits');
const monthAndDay = z.string().regex(/^\d\d-\d\d$/, 'MM-DD');

/** The official words, and other wordings that mean the same. A blank or a bracket's width makes no difference. */
const labelled = {
  label: z.string().min(1),
  variants: z.array(z.string().min(1)).default([]),
};

const topic = z.strictObject({
  id,
  ...labelled,
  /** Words that show that a text without this heading speaks of the topic. */
  mentions: z.array(z.string().min(1)),
});

const section = z.strictObject({
  id,
  ...labelled,
  topics: z.array(topic).default([]),
  /** The table that stands in this section. */
  table: id.optional(),
  /** A matter that the section has to speak of, in one of these words. */
  mustMention: z.strictObject({ id, words: z.array(z.string().min(1)).min(1) }).optional(),
  /** The most characters that the section should have. */
  maxLength: z.int().positive().optional(),
});

const column = z.strictObject({
  id,
  ...labelled,
  /** The label printed above this column and its neighbours. */
  group: z.string().optional(),
  /** `count`: a non-negative whole number; `change`: one that may be negative; `amount`: may have decimals. */
  kind: z.enum(['count', 'change', 'amount']).default('count'),
  /** Whether the column is a total of others: it stands at the row's end and is printed even in a collapsed row. */
  total: z.boolean().default(false),
});

const row = z.strictObject({
  id,
  ...labelled,
  /** Labels of the groups that the row belongs to, outermost first; they are printed before the group's first row. */
  groups: z.array(z.string()).default([]),
});

const block = z.strictObject({
  /** A line above the block: 第二十条第（一）项. */
  caption: z.string().optional(),
  /** The head's first cell: 信息内容. */
  corner: z.string().optional(),
  /** A head line above all columns: 申请人情况. */
  over: z.string().optional(),
  columns: z.array(column).min(1),
  rows: z.array(row).min(1),
  /** `down`: a row a line. `across`: the rows stand side by side in one line, each under its label. */
  direction: z.enum(['down', 'across']).default('down'),
});

/** An equation over cells: for each column over rows' ids, for each row over columns' ids. */
const sum = z.union([
  z.strictObject({ forEach: z.enum(['row', 'column']), total: id, of: z.array(id).min(1) }),
  z.strictObject({ forEach: z.enum(['row', 'column']), left: z.array(id).min(1), right: z.array(id).min(1) }),
]);

const table = z.strictObject({
  id,
  title: z.string(),
  blocks: z.array(block).min(1),
  sums: z.array(sum).default([]),
});

/** What a report must hold. The official forms and users' own obey this one schema; nothing in it is run as code. */
export const formSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string(),
  /** The report years that the form is for. */
  years: z.strictObject({ from: z.int(), to: z.int().optional() }),
  /** Years in which the form was encouraged but not enforced: its findings are no errors. */
  transition: z.array(z.int()).default([]),
  sections: z.array(section).min(1),
  tables: z.array(table).default([]),
  period: z.strictObject({ start: monthAndDay, end: monthAndDay }),
  /** The last day, in the year after the report's, to publish: by an agency, and by a government for all of its own. */
  deadline: z.strictObject({ agency: monthAndDay, government: monthAndDay }),
});

export type Form = z.infer<typeof formSchema>;
export type FormSection = Form['sections'][number];
export type FormTopic = FormSection['topics'][number];
export type FormTable = Form['tables'][number];
export type FormBlock = FormTable['blocks'][number];
export type FormColumn = FormBlock['columns'][number];
export type FormRow = FormBlock['rows'][number];
export type FormSum = FormTable['sums'][number];
