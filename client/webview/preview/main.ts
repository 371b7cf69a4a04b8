import type { Preview } from '../../../server/src/protocol/messages';
import { element } from '../elements';
import { connect } from '../vscode';
import type { PreviewMessage, PreviewRequest, PreviewWords } from './messages';
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
  private drawn: readonly Drawn[] = [];
  private words: PreviewWords | undefined;

  show(preview: Preview | null, words: PreviewWords): void {
    if (!this.words) this.open(words);
    if (!preview) {
      this.drawn = [];
      this.report.replaceChildren(element('p', { className: 'none' }, words.noReport));
      return;
    }
    const known = new Map(this.drawn.map((block) => [block.source, block]));
    const drawn = preview.blocks.map((block): Drawn => {
      const source = JSON.stringify(block);
      const old = known.get(source);
      known.delete(source);
      return old ?? { source, node: renderBlock(block) };
    });
    this.place(drawn.map(({ node }) => node));
    this.drawn = drawn;
  }

  /** Marks what stands in a line of the text, and brings it into view. */
  reveal(line: number): void {
    this.report.querySelector('.current')?.classList.remove('current');
    const nodes = this.drawn.filter(({ node }) => lineOf(node) <= line);
    const block = nodes.at(-1)?.node;
    const cell = [...(block?.querySelectorAll<HTMLElement>('tr') ?? [])].find((row) => rowLine(row) === line);
    const found = cell ?? block;
    found?.classList.add('current');
    found?.scrollIntoView({ block: 'nearest' });
  }

  private open(words: PreviewWords): void {
    this.words = words;
    const box = element('input', { type: 'checkbox', checked: vscode.getState()?.showsSums === true });
    const update = () => {
      document.body.classList.toggle('shows-sums', box.checked);
      vscode.setState({ showsSums: box.checked });
    };
    box.addEventListener('change', update);
    update();
    const print = element('button', { type: 'button' }, words.print);
    print.addEventListener('click', () => ask({ kind: 'print' }));
    const tools = element('header', {}, element('label', {}, box, words.sums), print);
    document.body.replaceChildren(tools, element('main', {}, this.report));
    this.report.addEventListener('click', ({ target }) => jumpTo(target));
    this.report.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      jumpTo(event.target);
    });
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

function lineOf(node: HTMLElement): number {
  return Number(node.dataset.line);
}

/** The line of a row's figures, or of its label. */
function rowLine(row: HTMLElement): number {
  const cells = [...row.querySelectorAll<HTMLElement>('.figure')];
  return cells.length > 0 ? lineOf(cells[0]!) : -1;
}

/** Has the editor show where something comes from. */
function jumpTo(target: EventTarget | null): void {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  if (place) ask({ kind: 'jump', line: lineOf(place), character: Number(place.dataset.character) });
}

const page = new Page();
window.addEventListener('message', ({ data }: MessageEvent<PreviewMessage>) => {
  if (data.kind === 'show') page.show(data.preview, data.words);
  else page.reveal(data.line);
});
ask({ kind: 'ready' });
