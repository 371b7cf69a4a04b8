import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../server/src/binding/readReport';
import type { Report } from '../../server/src/binding/report';
import { statementsOf, type Statement } from '../../server/src/narrative/statements';
import { checkReport } from '../../server/src/rules';
import type { Mark } from '../../test/support/sound/words';
import type { SoundText } from './sound';

/** Published reports that may lie beside the project; those without an error. Their places are those that we read ourselves. */
export const publishedFolder = join(import.meta.dirname, '../../../shared/reports');

export function publishedTexts(): SoundText[] {
  if (!existsSync(publishedFolder)) return [];
  return readdirSync(publishedFolder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(publishedFolder, name), 'utf8');
      const report = readReport(text)!;
      const layout = report.tables[0]!.sources[0]!.layout;
      const findings = checkReport(report);
      const isSound = findings.every(({ severity }) => severity !== 'error');
      return isSound ? [{ name, layout, text, report, marks: marksOf(report), findings, rewrite: null }] : [];
    });
}

function marksOf(report: Report): Mark[] {
  const { period, issued, yearMentions } = report;
  const dates: Mark[] = period
    ? [
        { kind: 'start', range: period.startRange },
        { kind: 'end', range: period.endRange },
      ]
    : [];
  const title = yearMentions.find(({ source }) => source === 'title');
  const figures = statementsOf(report).filter(({ isNumeral, least, most }) => isNumeral && least === most);
  return [
    ...dates,
    ...(title ? [{ kind: 'titleYear' as const, range: title.range }] : []),
    ...issued.map(({ range }): Mark => ({ kind: 'issued', range })),
    ...figures.map((statement): Mark => ({
      kind: 'figure',
      range: statement.range,
      ...cellOf(statement),
    })),
  ];
}

/** The one cell that a number states by its usual reading. */
function cellOf({ table, readings }: Statement): Pick<Mark, 'cell'> {
  const { plus, minus } = readings[0]!;
  const [cell] = plus;
  if (!cell || plus.length > 1 || minus.length > 0) return {};
  return { cell: `${table.form.id}.${cell.row}.${cell.column}` };
}
