import type { FormTable } from '../../forms/schema';
import type { TableBlock } from '../../syntax/tree';
import { readCell } from '../../text/cellValue';
import type { ReportTable } from '../report';
import { alignRows } from './alignRows';
import { besideEachOther } from './beside';
import { bindAcross } from './bindAcross';
import { bindDown } from './bindDown';
import { entriesOf, type Entry } from './entries';
import type { Lexicon } from './lexicon';
import { printedRow } from './rowCells';

/** Reads one form table from the printed tables that show it. */
export function bindTable(table: FormTable, sources: readonly TableBlock[], lexicon: Lexicon): ReportTable {
  const printed = entriesOf(sources, lexicon);
  const entries = table.beside ? besideEachOther(printed, lexicon) : printed;
  const aligned = alignRows(entries, lexicon);
  const bound = lexicon.blocks.flatMap((block) => {
    const read =
      block.form.direction === 'across'
        ? bindAcross(block, entries, sources)
        : bindDown(block, entries, aligned, lexicon);
    return read ? [read] : [];
  });
  const explained = new Set(bound.flatMap((read) => read.entries));
  return {
    form: table,
    range: { start: sources[0]!.range.start, end: sources[sources.length - 1]!.range.end },
    sources,
    blocks: bound.map(({ block }) => block),
    extras: entries.filter((entry) => !explained.has(entry) && hasNumbers(entry)).map(printedRow),
    unreadable: false,
    wording: {},
  };
}

function hasNumbers({ tail }: Entry): boolean {
  return tail.some((cell) => readCell(cell.text).kind === 'number');
}
