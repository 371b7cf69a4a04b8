import type { FormCatalogue } from '../forms/catalogue';
import type { Locale } from '../rules/rule';

const words: Readonly<Record<Locale, (id: string, known: string) => string>> = {
  'zh-cn': (id, known) => `没有名为“${id}”的报告格式，现有：${known}`,
  en: (id, known) => `there is no form “${id}”, there are: ${known}`,
};

/** Says that a form that was asked for is not there, and which ones are. */
export function unknownForm(id: string, { forms }: FormCatalogue, locale: Locale): string {
  return words[locale](id, forms.map((form) => form.id).join(locale === 'en' ? ', ' : '、'));
}
