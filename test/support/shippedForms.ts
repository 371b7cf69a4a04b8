import accounts from '../../forms/final-accounts.json';
import ruleOfLaw from '../../forms/rule-of-law.json';
import { formsWith } from '../../server/src/forms';
import { formSchema } from '../../server/src/forms/schema';

/** The official forms and those that are shipped besides. */
export const allForms = formsWith([ruleOfLaw, accounts].map((form) => formSchema.parse(form)));
