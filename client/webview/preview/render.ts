import type { Preview } from '../../../server/src/protocol/messages';
import { element } from '../elements';

type Block = Preview['blocks'][number];
type Text = Extract<Block, { kind: 'text' }>;
type Table = Extract<Block, { kind: 'table' }>;
type Cell = Table['rows'][number][number];
type Mark = NonNullable<Cell['mark']>;
type Place = Block['at'];

/** A block as elements that know where in the text they come from. */
export function renderBlock(block: Block): HTMLElement {
  return block.kind === 'text' ? renderText(block) : renderTable(block);
}

function renderText({ level, at, pieces }: Text): HTMLElement {
  const name = level === null ? 'p' : headings[Math.min(level, headings.length) - 1]!;
  const rendered = pieces.map(({ text, isHeading, mark }) => {
    const shown = mark ? marked('mark', [text], mark) : text;
    return isHeading ? element('strong', {}, shown) : shown;
  });
  return placed(element(name, {}, ...rendered), at);
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function renderTable({ at, headRows, rows }: Table): HTMLElement {
  const lines = rows.map((row, index) =>
    element('tr', {}, ...row.map((cell) => renderCell(cell, index < headRows))),
  );
  const head = headRows > 0 ? [element('thead', {}, ...lines.slice(0, headRows))] : [];
  const table = element('table', {}, ...head, element('tbody', {}, ...lines.slice(headRows)));
  return placed(element('div', { className: 'table' }, table), at);
}

function renderCell(cell: Cell, isHead: boolean): HTMLElement {
  const { text, columnSpan, rowSpan, isFigure, at, mark, sums } = cell;
  const shown = mark ? [marked('span', [text], mark)] : [text];
  const made = sums.map(({ state, terms }) =>
    element('small', { className: `sum ${state}` }, `${signs[state]} ${terms}`),
  );
  const spans = { colSpan: columnSpan, rowSpan };
  if (isFigure) return placed(element('td', { ...spans, className: 'figure' }, ...shown, ...made), at);
  if (isHead) return placed(element('th', { ...spans, scope: 'col' }, ...shown), at);
  const scope = rowSpan > 1 ? 'rowgroup' : 'row';
  return placed(text === '' ? element('td', spans) : element('th', { ...spans, scope }, ...shown), at);
}

const signs: Readonly<Record<Cell['sums'][number]['state'], string>> = { holds: '=', broken: '≠', open: '?' };

/** What is wrong is told on hover and to screen readers, and shows the right figure. */
function marked(
  name: 'mark' | 'span',
  content: readonly string[],
  { severity, message, expected }: Mark,
): HTMLElement {
  const right = expected === null ? [] : [element('ins', {}, `→ ${expected}`)];
  return element(
    name,
    {
      className: `finding ${severity}`,
      title: message,
      tabIndex: 0,
      role: 'button',
      'aria-description': message,
    },
    ...content,
    ...right,
  );
}

function placed<Made extends HTMLElement>(made: Made, { line, character }: Place): Made {
  made.dataset.line = String(line);
  made.dataset.character = String(character);
  return made;
}
