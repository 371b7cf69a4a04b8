import type { FormCatalogue } from '../forms/catalogue';
import type { ReportKind } from '../forms/schema';
import { namesOf } from './opening/names';
import { findTitle } from './opening/title';

/** A text says within so many characters which kind of report it is. */
const headLength = 2000;

/** The head of the text that was asked about last, and what was told of it. */
const told = new WeakMap<FormCatalogue, { readonly head: string; readonly kind: ReportKind }>();

/**
 * The kind of report that a text's title names, be the text one or not; of several the one whose name is the longest. The usual
 * kind for a text without: whether it is a report of that kind, its opening tells.
 */
export function kindOf(text: string, forms: FormCatalogue): ReportKind {
  if (forms.kinds.length === 1) return forms.usual;
  const head = text.slice(0, headLength);
  const last = told.get(forms);
  if (last?.head === head) return last.kind;
  const kind = kindOfHead(head, forms);
  told.set(forms, { head, kind });
  return kind;
}

function kindOfHead(head: string, { kinds, usual }: FormCatalogue): ReportKind {
  let best = usual;
  let length = 0;
  for (const kind of kinds) {
    const names = namesOf(kind);
    const title = findTitle(head, { start: 0, end: head.length }, names);
    const named = title ? names.name.exec(title.text)![0].length : 0;
    if (named > length) [best, length] = [kind, named];
  }
  return best;
}
