import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { BoundTable } from '../binding/report';
import { placeOf } from '../binding/tables/placeTable';
import { judge } from '../repair/judge';
import type { Locale } from '../rules/rule';
import { containsRange, type TextRange } from '../text/textRange';
import type { CheckedReport } from './checkText';
import type { Reader } from './diagnostics';
import { blankTotals } from './fillTotals';
import { toRange } from './ranges';

/** The commands behind lenses: the first is the editor's to carry out, the second the server's. */
export const lensCommands = { showFinding: 'gongkai.showFinding', fillTotals: 'gongkai.fillTotals' } as const;

const titles = {
  'zh-cn': {
    hold: (sums: number) => `${sums} 项勾稽成立`,
    broken: (sums: number, broken: number) => `${sums} 项勾稽中 ${broken} 项不成立`,
    show: '：查看',
    fill: '填入合计',
  },
  en: {
    hold: (sums: number) => (sums === 1 ? '1 sum holds' : `${sums} sums hold`),
    broken: (sums: number, broken: number) => `${broken} of ${sums} sums broken`,
    show: ': show',
    fill: 'Fill in totals',
  },
} satisfies Record<Locale, unknown>;

/** Above each table how its sums stand, and where a blank total can be filled in, the command that does. */
export function codeLenses(checked: CheckedReport, reader: Reader): CodeLens[] {
  return checked.report.bound.flatMap((bound) => {
    if (bound.table.unreadable) return [];
    const { start } = placeOf(checked.report.tree, bound.passages)(bound.table.range);
    const range = toRange(checked.lines, { start, end: start });
    return [...commandsFor(checked, bound, reader)].map((command) => ({ range, command }));
  });
}

function* commandsFor(
  checked: CheckedReport,
  bound: BoundTable,
  { uri, locale, showCommand }: Reader,
): Generator<Command> {
  const { sums, broken } = judge(bound.table);
  const judged = sums.filter(({ state }) => state !== 'open').length;
  const say = titles[locale];
  if (broken.length > 0) {
    const title = say.broken(judged, broken.length);
    const range = toRange(checked.lines, firstFault(checked, bound));
    if (showCommand === undefined) yield { title, command: '' };
    else yield { title: title + say.show, command: showCommand, arguments: [uri, range] };
  } else if (judged > 0) yield { title: say.hold(judged), command: '' };
  const [fillable] = blankTotals(checked.report, bound);
  if (fillable)
    yield { title: say.fill, command: lensCommands.fillTotals, arguments: [uri, bound.table.form.id] };
}

/** The first finding on a figure of the table; where it is accepted or switched off, the first total that is wrong. */
function firstFault({ report, findings }: CheckedReport, { table, passages }: BoundTable): TextRange {
  const place = placeOf(report.tree, passages);
  const range = place(table.range);
  const finding = findings.find((found) => found.actual !== undefined && containsRange(range, found.range));
  const total = judge(table)
    .broken.flatMap(({ left }) => left)
    .find((cell) => cell.range !== null);
  return finding?.range ?? (total?.range ? place(total.range) : range);
}
