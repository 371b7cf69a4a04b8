import disclosure2019 from './disclosure-2019.json';
import disclosure2021 from './disclosure-2021.json';
import { formSchema, type Form } from './schema';

/** The official forms, newest first: F21 and F19. */
export const forms: readonly Form[] = [disclosure2021, disclosure2019].map((form) => formSchema.parse(form));

/** The form for a report on `year`; undefined before the first form. */
export function formForYear(year: number): Form | undefined {
  return forms.find((form) => form.years.from <= year && year <= (form.years.to ?? Infinity));
}

export function formById(id: string): Form | undefined {
  return forms.find((form) => form.id === id);
}
