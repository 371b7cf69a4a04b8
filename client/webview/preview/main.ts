import { element } from '../elements';
import { connect } from '../vscode';
import type { PreviewMessage, PreviewPage, PreviewRequest } from './messages';
import './preview.css';
import { renderBlock } from './render';

/** Whether the sums are shown. */
interface State {
  readonly showsSums: boolean;
}

const vscode = connect<State>();

function ask(request: PreviewRequest): void {
  vscode.postMessage(request);
}

/** A block that is drawn, and what it was drawn from. */
interface Drawn {
  readonly source: string;
  readonly node: HTMLElement;
}

/** The page: what has not changed in the report stays as it is drawn. */
class Page {
  private readonly report = element('article');
  private readonly notes = element('ul', { className: 'notes' });
  private readonly box = element('input', {
    type: 'checkbox',
    checked: vscode.getState()?.showsSums === true,
  });
  private readonly label = element('span');
  private readonly button = element('button', { type: 'button' });
  private drawn: readonly Drawn[] = [];
  /** Where the cursor is in the text. */
  private line = -1;

  constructor() {
    this.box.addEventListener('change', () => this.switchSums());
    this.switchSums();
    this.button.addEventListener('click', () => ask({ kind: 'act' }));
    this.report.addEventListener('click', ({ target }) => this.jumpTo(target));
    this.report.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      this.jumpTo(event.target);
    });
  }

  show({ preview, noReport, notes, sums, action, leads }: PreviewPage): void {
    this.label.textContent = sums;
    this.button.hidden = !action;
    Object.assign(this.button, { textContent: action?.label ?? '', title: action?.hint ?? '' });
    this.notes.replaceChildren(...notes.map((note) => element('li', {}, note)));
    this.notes.hidden = notes.length === 0;
    document.body.classList.toggle('leads', leads);
    if (!this.report.isConnected) this.open();
    if (!preview) {
      this.drawn = [];
      this.report.replaceChildren(element('p', { className: 'none' }, noReport));
      return;
    }
    const known = new Map(this.drawn.map((block) => [block.source, block]));
    const drawn = preview.blocks.map((block): Drawn => {
      const source = JSON.stringify(block);
      const old = known.get(source);
      known.delete(source);
      return old ?? { source, node: leads ? renderBlock(block) : withoutButtons(renderBlock(block)) };
    });
    this.place(drawn.map(({ node }) => node));
    this.drawn = drawn;
    this.mark();
  }

  /** Marks what stands in a line of the text, and brings it into view. */
  reveal(line: number): void {
    this.line = line;
    this.mark()?.scrollIntoView({ block: 'nearest' });
  }

  /** Marks the row or the block of the cursor. */
  private mark(): HTMLElement | undefined {
    const { line } = this;
    this.report.querySelector('.current')?.classList.remove('current');
    const block = this.drawn.filter(({ node }) => lineOf(node) <= line).at(-1)?.node;
    const row = [...(block?.querySelectorAll<HTMLElement>('tr') ?? [])].find((one) => rowLine(one) === line);
    const found = row ?? block;
    found?.classList.add('current');
    return found;
  }

  private open(): void {
    const tools = element('header', {}, element('label', {}, this.box, this.label), this.button);
    document.body.replaceChildren(tools, element('main', {}, this.notes, this.report));
  }

  private switchSums(): void {
    document.body.classList.toggle('shows-sums', this.box.checked);
    vscode.setState({ showsSums: this.box.checked });
  }

  /** Has the editor show where something comes from. */
  private jumpTo(target: EventTarget | null): void {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
    if (!place || !document.body.classList.contains('leads')) return;
    ask({ kind: 'jump', line: lineOf(place), character: Number(place.dataset.character) });
  }

  /** Puts the nodes in their order and takes the others away; one that stays in its place is not touched. */
  private place(nodes: readonly HTMLElement[]): void {
    const kept = new Set<Node>(nodes);
    for (const child of [...this.report.childNodes]) if (!kept.has(child)) child.remove();
    for (const [at, node] of nodes.entries()) {
      const there = this.report.childNodes[at] ?? null;
      if (there !== node) this.report.insertBefore(node, there);
    }
  }
}

/** What is wrong is still told, but leads nowhere. */
function withoutButtons(block: HTMLElement): HTMLElement {
  for (const finding of block.querySelectorAll('[role=button]')) finding.setAttribute('role', 'note');
  return block;
}

function lineOf(node: HTMLElement): number {
  return Number(node.dataset.line);
}

/** The line of a row's figures, or of its label. */
function rowLine(row: HTMLElement): number {
  const cells = [...row.querySelectorAll<HTMLElement>('.figure')];
  return cells.length > 0 ? lineOf(cells[0]!) : -1;
}

/** Has the browser save a file, as if its user had clicked on a link to it. */
function download(name: string, content: string): void {
  const href = URL.createObjectURL(new Blob([content], { type: 'text/html' }));
  element('a', { href, download: name }).click();
  // The browser begins to read it later.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

const page = new Page();
window.addEventListener('message', ({ data }: MessageEvent<PreviewMessage>) => {
  switch (data.kind) {
    case 'show':
      page.show(data);
      return;
    case 'reveal':
      page.reveal(data.line);
      return;
    case 'download':
      download(data.name, data.content);
  }
});
ask({ kind: 'ready' });
