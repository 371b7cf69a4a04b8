import type { Hover, MarkupContent } from 'vscode-languageserver-types';
import type { Locale } from '../../rules/rule';
import type { CheckedReport } from '../checkText';
import { toRange } from '../ranges';
import { targetAt, type Target } from '../target';
import { describeCell, describeColumn, describeRow } from './describeCell';
import { describeHeading } from './describeHeading';
import { describeStatement } from './describeStatement';
import { plainText } from './markdown';

/** What the form says of the cell, label, section heading or number in a sentence at an offset. */
export function hover(checked: CheckedReport, offset: number, locale: Locale): Hover | null {
  const target = targetAt(checked, offset);
  if (!target) return null;
  const value = describe(checked, target, locale);
  if (value === '') return null;
  return { contents: { kind: 'markdown', value }, range: toRange(checked.lines, target.range) };
}

/** The same for an editor that shows no Markdown. */
export function withoutMarkdown({ contents, ...rest }: Hover): Hover {
  const { value } = contents as MarkupContent;
  return { ...rest, contents: { kind: 'plaintext', value: plainText(value) } };
}

function describe(checked: CheckedReport, target: Target, locale: Locale): string {
  switch (target.kind) {
    case 'cell':
      return describeCell(target, locale);
    case 'row':
      return describeRow(target, locale);
    case 'column':
      return describeColumn(target, locale);
    case 'heading':
      return describeHeading(checked, target, locale);
    case 'statement':
      return describeStatement(target.statement, locale);
  }
}
