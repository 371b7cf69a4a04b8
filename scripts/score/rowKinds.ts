import type { ReportRow } from '../../server/src/binding/report';
import type { Form, FormRow } from '../../server/src/forms/schema';
import type { LayoutId } from '../../server/src/syntax/tree';
import { edited, type Kind } from './seed';
import type { SoundText } from './sound';

/** What stands between two cells of a row; in HTML their own tags do. */
const cellSeparators: Readonly<Record<Exclude<LayoutId, 'html'>, string>> = {
  gfm: ' | ',
  'loose-pipes': ' | ',
  tabs: '\t',
  'cell-per-line': '\n\t',
  aligned: '  ',
};

export const rowKinds: readonly Kind[] = [
  {
    name: 'row dropped',
    rules: ['table/shape'],
    isMendable: false,
    seeds: (sound) => rewritten(sound, () => []),
  },
  {
    name: 'row doubled',
    rules: ['table/shape'],
    isMendable: false,
    seeds: (sound) => rewritten(sound, (row) => [row, row]),
  },
  {
    name: 'row glued to the next',
    rules: ['table/shape'],
    isMendable: true,
    seeds: glued,
  },
];

/** A printed row that a table has below others; the groups of table four stand side by side in one row. */
function rowsOf({ report }: SoundText): { table: string; row: ReportRow; next: ReportRow | undefined }[] {
  return report.tables.flatMap((table) =>
    table.blocks
      .filter(({ form }) => form.direction === 'down')
      .flatMap(({ rows }) => rows.map((row, at) => ({ table: table.form.id, row, next: rows[at + 1] }))),
  );
}

/** The tables as they are written with other rows in a row's place, merged cells and all. */
function* rewritten(sound: SoundText, replace: (row: FormRow) => FormRow[]) {
  for (const { table, row } of rowsOf(sound)) {
    if (!sound.rewrite || row.origin !== 'form') continue;
    const { id } = row.form;
    const change = (form: Form): Form => ({
      ...form,
      tables: form.tables.map((other) => ({
        ...other,
        blocks: other.blocks
          .map((block) => ({
            ...block,
            rows:
              other.id === table
                ? block.rows.flatMap((each) => (each.id === id ? replace(each) : [each]))
                : block.rows,
          }))
          .filter(({ rows }) => rows.length > 0),
      })),
    });
    yield {
      text: sound.rewrite(change),
      done: `${table}.${id}`,
      isBlamed: ({ anchor }: { anchor: { row?: string } }) => anchor.row === id,
    };
  }
}

/** The next row goes on where this one's last value ends. */
function* glued(sound: SoundText) {
  for (const { table, row, next } of rowsOf(sound)) {
    const last = row.printed?.values.at(-1);
    const first = next?.printed?.labels[0];
    if (!last || !first) continue;
    const range = { start: last.range.end, end: first.range.start };
    const between = sound.text.slice(range.start, range.end);
    const newText =
      sound.layout === 'html'
        ? between.replace(/\s*<\/tr>\s*<tr[^>]*>\s*/, '')
        : cellSeparators[sound.layout];
    if (between === newText) continue;
    const { id } = row.form;
    yield {
      text: edited(sound.text, { range, newText }),
      done: `${table}.${id} + ${next.form.id}`,
      isBlamed: ({ anchor }: { anchor: { row?: string } }) => anchor.row === id,
    };
  }
}
