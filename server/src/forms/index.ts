import disclosure2019 from './disclosure-2019.json';
import disclosure2021 from './disclosure-2021.json';
import { FormCatalogue } from './catalogue';
import { formSchema, type WrittenForm } from './schema';

/** The official forms: F21 and F19. */
export const officialForms = FormCatalogue.of(
  [disclosure2021, disclosure2019].map((form) => formSchema.parse(form)),
);

/** More catalogues than these are not remembered. */
const mostRemembered = 20;
const catalogues = new Map<string, FormCatalogue>();

/** The official forms and a user's own behind them: one catalogue for the same forms, so that what was read by them stays. */
export function formsWith(own: readonly WrittenForm[]): FormCatalogue {
  if (own.length === 0) return officialForms;
  const key = JSON.stringify(own);
  let forms = catalogues.get(key);
  if (!forms) {
    forms = officialForms.with(own);
    if (catalogues.size >= mostRemembered) catalogues.clear();
    catalogues.set(key, forms);
  }
  return forms;
}
