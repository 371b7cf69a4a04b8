import * as z from 'zod';

// Each format has a name here, by which readJson says what it has to be.

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, 'id');
const monthAndDay = z.string().regex(/^\d\d-\d\d$/, 'monthAndDay');

/** What a clerk should know who fills something in. */
const hint = z.strictObject({ 'zh-cn': z.string().min(1), en: z.string().min(1) });

/** The official words, and other wordings that mean the same. A blank or a bracket's width makes no difference. */
const labelled = {
  label: z.string().min(1),
  variants: z.array(z.string().min(1)).default([]),
  hint: hint.optional(),
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
  /** A report may do without it. */
  optional: z.boolean().default(false),
  /** The table that stands in this section. */
  table: id.optional(),
  /** A matter that the section has to speak of, in one of these words. */
  mustMention: z
    .strictObject({ id, label: z.string().min(1), words: z.array(z.string().min(1)).min(1) })
    .optional(),
  /** The most characters that the section should have. */
  maxLength: z.int().positive().optional(),
});

const column = z.strictObject({
  id,
  ...labelled,
  /** The label printed above this column and its neighbours. */
  group: z.string().optional(),
  /**
   * `count`: a non-negative whole number; `change`: one that may be negative; `amount`: may have decimals; `ordinal`: the
   * number of the row, which is no figure.
   */
  kind: z.enum(['count', 'change', 'amount', 'ordinal']).default('count'),
  /** Whether the column is a total of others: it stands at the row's end and is printed even in a collapsed row. */
  total: z.boolean().default(false),
});

const row = z.strictObject({
  id,
  ...labelled,
  /** A table may leave it out, as where there is nothing to tell. */
  optional: z.boolean().default(false),
  /** The label where space is short, if leaving out its number is not enough: 本年新收. */
  short: z.string().min(1).optional(),
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
  /** The first row's number in a column of ordinals. */
  firstOrdinal: z.int().positive().default(1),
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
  /** The blocks stand beside each other: each line holds a row of every block. */
  beside: z.boolean().default(false),
  sums: z.array(sum).default([]),
});

/** Cells that a number in a sentence may be the sum of: rows' or columns' ids, with `-` those that are taken off. */
const reading = z.strictObject({
  name: z.string(),
  ids: z.array(z.string().regex(/^-?[A-Za-z][A-Za-z0-9]*$/, 'signedId')).min(1),
});

/** Words of a sentence, and the rows or columns that they speak of, the usual reading first. */
const wording = z.strictObject({
  words: z.array(z.string().min(1)).min(1),
  readings: z.array(reading).min(1),
  /** The words say what was done; what it was done to must be one of the statement's objects. */
  counts: z.literal('object').optional(),
  /** What a sentence counts apart under one of these words may be left out of the number. */
  apart: z.array(z.string().min(1)).default([]),
});

/** How sentences speak of a table's figures. Words are compared without blanks; 上年 and 下年 stand for their synonyms. */
const statement = z.strictObject({
  table: id,
  /** One of these stands in the sentence, before it in the paragraph, or in the heading above. */
  topic: z.array(z.string()).default([]),
  /** A number beside one of these counts something else. */
  unless: z.array(z.string()).default([]),
  objects: z.array(z.string()).default([]),
  rows: z.array(wording),
  columns: z.array(wording),
  /** What is meant where a sentence names no row, or no column; absent where it has to. */
  otherwise: z.strictObject({ rows: z.array(reading).optional(), columns: z.array(reading).optional() }),
});

const cellName = z.string().regex(/^[A-Za-z]\w*\.[A-Za-z]\w*\.[A-Za-z]\w*$/, 'cellName');

/**
 * A sentence that many reports hold, to be offered to who writes one. `{year}` and `{table.row.column}` are filled with
 * the report's own figures.
 */
const sentence = z.strictObject({
  id,
  /** What it speaks of, in a word or two. */
  label: z.string().min(1),
  /** The section that it belongs to; one without stands before the first. */
  section: id.optional(),
  words: z.string().min(1),
  /** Words that show that the report says this already. */
  unless: z.array(z.string().min(1)).min(1),
  /** Cells that all have to be 0. */
  ifZero: z.array(cellName).default([]),
  /** Cells of which one has to be more than 0. */
  ifSome: z.array(cellName).default([]),
});

const formId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'formId');

/** What a report must hold. The official forms and users' own obey this one schema; nothing in it is run as code. */
export const formSchema = z.strictObject({
  $schema: z.string().optional(),
  id: formId,
  title: z.string().min(1),
  /** The kind of report, which other forms may be for too, in other years; the form's own id if left out. */
  kind: formId.optional(),
  /** What titles call such a report: 信息公开…报告, where … stands for a few characters within a clause. */
  names: z.array(z.string().regex(/^[^…]{2,}(?:…[^…]+)?$/, 'reportName')).min(1),
  /** How a report is titled, with `{agency}` and `{year}`; the agency, the year and the first name if left out. */
  heading: z.string().min(1).optional(),
  /** The number of the document that prescribes it. */
  basis: z.string().min(1).optional(),
  /** The report years that the form is for. */
  years: z.strictObject({ from: z.int(), to: z.int().optional() }).default({ from: 1900 }),
  /** Years in which the form was encouraged but not enforced: its findings are no errors. */
  transition: z.array(z.int()).default([]),
  sections: z.array(section).default([]),
  tables: z.array(table).default([]),
  statements: z.array(statement).default([]),
  sentences: z.array(sentence).default([]),
  /** What the report covers; a report without says nothing of it. */
  period: z.strictObject({ start: monthAndDay, end: monthAndDay }).optional(),
  /** The last day, in the year after the report's, to publish: by an agency, and by a government for all of its own. */
  deadline: z.strictObject({ agency: monthAndDay, government: monthAndDay }).optional(),
});

/** A form as it is written down. */
export type WrittenForm = z.infer<typeof formSchema>;
export interface Form extends Omit<WrittenForm, 'kind'> {
  readonly kind: ReportKind;
}

/** One kind of report: all that says so in its title. */
export interface ReportKind {
  readonly id: string;
  readonly names: readonly string[];
  /** Those for the newest years first. */
  readonly forms: readonly Form[];
}

export type FormSection = Form['sections'][number];
export type FormTopic = FormSection['topics'][number];
/** What a section has to speak of. */
export type FormSubject = FormTopic | NonNullable<FormSection['mustMention']>;
export type FormTable = Form['tables'][number];
export type FormBlock = FormTable['blocks'][number];
export type FormColumn = FormBlock['columns'][number];
export type ColumnKind = FormColumn['kind'];
export type FormRow = FormBlock['rows'][number];
export type FormSum = FormTable['sums'][number];
export type FormStatement = Form['statements'][number];
export type FormWording = FormStatement['rows'][number];
export type FormSentence = Form['sentences'][number];
export type FormReading = FormWording['readings'][number];
