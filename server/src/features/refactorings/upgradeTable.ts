import { renderMessage } from '../../rules/render';
import { tableOutdatedForm } from '../../rules/table/outdatedForm';
import type { TextRange } from '../../text/textRange';
import type { CheckedReport } from '../checkText';
import { meet } from '../ranges';
import type { Refactoring } from './refactoring';

/** The repair of table/outdated-form where the configuration does not want to hear of its finding. */
export function upgradeTable({ report, findings }: CheckedReport, range: TextRange): Refactoring[] {
  const table = report.tables.find((candidate) => meet(candidate.range, range))?.form.id;
  const isTold = findings.some(({ rule, anchor }) => rule === tableOutdatedForm.id && anchor.table === table);
  if (table === undefined || isTold) return [];
  const found = [...tableOutdatedForm.check(report)].find(({ anchor }) => anchor?.table === table);
  return (found?.fixes ?? []).map(({ title, edits }) => ({
    name: 'table.upgrade',
    title: {
      'zh-cn': renderMessage(tableOutdatedForm, title, 'zh-cn'),
      en: renderMessage(tableOutdatedForm, title, 'en'),
    },
    edits,
  }));
}
