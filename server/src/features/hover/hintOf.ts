import type { FormRow } from '../../forms/schema';
import type { Locale } from '../../rules/rule';
import { escapeMarkdown } from './markdown';

/** What the form says to whoever fills a part of it in. */
export function hintOf(form: Pick<FormRow, 'hint'> | undefined, locale: Locale): string {
  return escapeMarkdown(form?.hint?.[locale] ?? '');
}
