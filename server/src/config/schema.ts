import * as z from 'zod';
import { allRules } from '../archive/catalogue';

const ruleId = z.enum(allRules.map((rule) => rule.id));
const glob = z.string().min(1);
const id = z.string().min(1);
const agency = z.string().min(1);

/** A finding that somebody has looked at and accepted. Anchored by what it is about, never by a line number. */
const accepted = z
  .strictObject({
    rule: ruleId,
    /** The files that it is accepted in; all if left out. */
    file: glob.optional(),
    table: id.optional(),
    row: id.optional(),
    column: id.optional(),
    section: id.optional(),
    /** Words of the report that the finding stands on. */
    text: z.string().min(1).optional(),
    reason: z.string().min(1),
  })
  .refine((entry) =>
    [entry.file, entry.table, entry.section, entry.text].some((anchor) => anchor !== undefined),
  );

/** F21: a government's summary adds up the reports of its office, its departments and the governments below it. */
const archive = z.strictObject({
  /** The agency whose report is the sum. */
  parent: agency,
  /** Those that it adds up; all with reports in gongkai.json's folder if left out. */
  members: z.array(agency).min(1).optional(),
  /** Agencies with reports in the folder that are not added up, as those under vertical management. */
  except: z.array(agency).default([]),
});

/** gongkai.json: the same for the editor and the command line. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  rules: z.partialRecord(ruleId, z.enum(['error', 'warning', 'info', 'hint', 'off'])).default({}),
  /** The id of the form to read reports of its kind by, instead of the one of their year. */
  form: id.optional(),
  /** Globs from gongkai.json's folder: the files that are looked at. One that starts with `!` leaves out. */
  files: z.array(glob).optional(),
  ignore: z.array(accepted).default([]),
  /** Whose report adds up which others of the folder; agencies by their names. */
  archive: archive.optional(),
});

export type Config = z.infer<typeof configSchema>;
export type AcceptedFinding = Config['ignore'][number];

/** What holds where there is no gongkai.json. */
export const defaultConfig: Config = configSchema.parse({});
