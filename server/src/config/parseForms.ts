import { officialForms } from '../forms';
import { formSchema, type WrittenForm } from '../forms/schema';
import type { Locale } from '../rules/rule';
import { clashes, formProblems } from './formProblems';
import { readJson, type ConfigProblem } from './readJson';

/** The folder of a user's own forms, in the folder whose reports they are for. */
export const formsFolder = '.gongkai/forms';

/** Whether a file of that folder, by its name or path, holds a form. */
export function isFormFile(name: string): boolean {
  return name.endsWith('.json');
}

/** A file of that folder. */
export interface FormFile {
  readonly path: string;
  readonly text: string;
}

/** A file with what is wrong in it. */
export interface ReadFormFile extends FormFile {
  /** Whether it obeys the schema. */
  readonly isForm: boolean;
  readonly problems: readonly ConfigProblem[];
}

export interface ParsedForms {
  /** Those of the files without problems. */
  readonly forms: readonly WrittenForm[];
  readonly files: readonly ReadFormFile[];
}

/** Reads the files of one folder. A form with a problem is left out, and does not stop the others. */
export function parseForms(files: readonly FormFile[], locale: Locale): ParsedForms {
  const forms: WrittenForm[] = [];
  const read = files.map((file): ReadFormFile => {
    const { value, problems, rangeOf } = readJson(file.text, formSchema, locale);
    if (!value) return { ...file, isForm: false, problems };
    const faults = [...clashes(value, [...officialForms.written, ...forms]), ...formProblems(value)];
    if (faults.length === 0) forms.push(value);
    return {
      ...file,
      isForm: true,
      problems: faults.map(({ path, message }) => ({ message: message[locale], range: rangeOf(path) })),
    };
  });
  return { forms, files: read };
}
