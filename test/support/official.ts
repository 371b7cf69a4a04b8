import { vocabularyOf } from '../../server/src/binding/vocabulary';
import { namesOf } from '../../server/src/binding/opening/names';
import { officialForms } from '../../server/src/forms';

import { formForYear } from '../../server/src/forms/catalogue';
import type { Form } from '../../server/src/forms/schema';

export { officialForms };

/** The official kind of report, its forms, and its words. */
export const official = officialForms.usual;
export const forms = official.forms;
export const officialVocabulary = vocabularyOf(official);
export const officialNames = namesOf(official);

export function formById(id: string): Form {
  return officialForms.byId(id)!;
}

export function formOf(year: number): Form {
  return formForYear(official, year)!;
}
