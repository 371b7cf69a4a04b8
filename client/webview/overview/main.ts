import type { OverviewReport } from '../../../server/src/protocol/messages';
import { element, fill } from '../elements';
import { connect } from '../vscode';
import './overview.css';
import { BarChart } from './charts';
import { csvOf } from './csv';
import type { OverviewData, OverviewRequest, OverviewWords } from './messages';
import { rowsOf, stateOf, states, yearsBetween, yearsOf, type AgencyRow, type Filter } from './selection';
import { pictures, seriesOf, totalOf, type Picture, type Series } from './series';

const vscode = connect<Partial<Filter>>();

function ask(request: OverviewRequest): void {
  vscode.postMessage(request);
}

/** The whole page. Its filters are drawn once for the years that there are, and what they leave whenever that changes. */
class Overview {
  private reports: readonly OverviewReport[] = [];
  private years: readonly number[] = [];
  /** What the user has chosen of the filter. */
  private chosen: Partial<Filter> = vscode.getState() ?? {};
  private readonly grid = element('div', { className: 'grid' });
  private readonly status = element('p', { role: 'status' });
  private readonly figures: readonly FigureOfReports[];

  constructor(private readonly words: OverviewWords) {
    this.figures = pictures.map((picture) => new FigureOfReports(picture, words));
    this.show();
  }

  /** Shows other reports; what they leave as it was, as an open table or the place of the cursor, stays. */
  take(reports: readonly OverviewReport[]): void {
    if (JSON.stringify(reports) === JSON.stringify(this.reports)) return;
    const years = yearsOf(reports);
    const hasOtherYears = years.join() !== this.years.join();
    this.reports = reports;
    this.years = years;
    if (hasOtherYears) this.show();
    else this.update();
  }

  private get filter(): Filter {
    const { years } = this;
    return { search: '', from: years[0] ?? 0, to: years.at(-1) ?? 0, states, ...this.chosen };
  }

  private show(): void {
    const { words } = this;
    const parts =
      this.reports.length === 0
        ? [element('p', {}, words.nothing)]
        : [this.filters(), this.status, this.grid, ...this.figures.map((figure) => figure.node)];
    document.body.replaceChildren(element('main', {}, element('h1', {}, words.title), ...parts));
    this.update();
  }

  private filters(): HTMLElement {
    const { words, filter } = this;
    const search = element('input', { type: 'search', value: filter.search, placeholder: words.search });
    search.addEventListener('input', () => this.choose({ search: search.value }));
    const stateBoxes = states.map((state) => {
      const box = element('input', { type: 'checkbox', checked: filter.states.includes(state) });
      box.addEventListener('change', () => {
        const others = this.filter.states.filter((other) => other !== state);
        this.choose({ states: box.checked ? [...others, state] : others });
      });
      return element('label', {}, box, element('span', { className: `state ${state}` }, words[state]));
    });
    return element(
      'form',
      { role: 'search' },
      element('label', {}, words.agency, search),
      this.yearChoice(words.from, 'from'),
      this.yearChoice(words.to, 'to'),
      element('fieldset', {}, element('legend', {}, words.states), ...stateBoxes),
      button(words.saveTable, () =>
        ask({ kind: 'save', name: `${words.title}.csv`, content: this.gridAsCsv() }),
      ),
    );
  }

  private yearChoice(label: string, end: 'from' | 'to'): HTMLElement {
    const options = this.years.map((year) =>
      element('option', { value: String(year), selected: year === this.filter[end] }, String(year)),
    );
    const select = element('select', {}, ...options);
    select.addEventListener('change', () => this.choose({ [end]: Number(select.value) }));
    return element('label', {}, label, select);
  }

  private choose(change: Partial<Filter>): void {
    this.chosen = { ...this.chosen, ...change };
    vscode.setState(this.chosen);
    this.update();
  }

  /** Draws what depends on the filters, and on the colours of the theme. */
  update(): void {
    const { words } = this;
    const years = yearsBetween(this.filter);
    const rows = rowsOf(this.reports, years, this.filter);
    const shown = rows.flatMap(({ cells }) => cells.flat());
    this.status.textContent = fill(words.count, rows.length, shown.length);
    this.grid.replaceChildren(rows.length === 0 ? element('p', {}, words.none) : this.table(rows, years));
    for (const figure of this.figures) figure.draw(rows, years);
  }

  private table(rows: readonly AgencyRow[], years: readonly number[]): HTMLElement {
    const { words } = this;
    const head = [words.agency, ...years].map((text) => element('th', { scope: 'col' }, String(text)));
    return element(
      'table',
      {},
      element('caption', {}, words.title),
      element('thead', {}, element('tr', {}, ...head)),
      element(
        'tbody',
        {},
        ...rows.map(({ agency, cells }) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, agency),
            ...cells.map((cell) => element('td', {}, ...this.reportsIn(cell))),
          ),
        ),
      ),
    );
  }

  private reportsIn(cell: readonly OverviewReport[]): Node[] {
    if (cell.length === 0) return [element('span', { className: 'state missing' }, this.words.missing)];
    return cell.map((report) => {
      const open = button(this.describe(report), () => ask({ kind: 'open', uri: report.uri }));
      open.classList.add('state', stateOf([report]));
      return open;
    });
  }

  private describe(report: OverviewReport): string {
    const { words } = this;
    const { error, warning } = report.counts;
    if (error > 0) return fill(words.errorCount, error);
    return warning > 0 ? fill(words.warningCount, warning) : words.sound;
  }

  private gridAsCsv(): string {
    const years = yearsBetween(this.filter);
    const rows = rowsOf(this.reports, years, this.filter);
    const { words } = this;
    return csvOf([
      [words.agency, ...years],
      ...rows.map(({ agency, cells }) => [
        agency,
        ...cells.map((cell) => cell.map((report) => this.describe(report)).join('; ') || words.missing),
      ]),
    ]);
  }
}

/** A picture, and the same figures as a table for those who read. */
class FigureOfReports {
  readonly node: HTMLElement;
  private readonly chart: BarChart;
  private readonly table = element('div');
  private series: readonly Series[] = [];
  private years: readonly number[] = [];

  constructor(
    private readonly picture: Picture,
    private readonly words: OverviewWords,
  ) {
    const title = words[picture];
    const canvas = element('canvas', { role: 'img', 'aria-label': title });
    this.chart = new BarChart(canvas, picture);
    this.node = element(
      'section',
      {},
      element('h2', {}, title),
      element('div', { className: 'chart' }, canvas),
      element('details', {}, element('summary', {}, words.asTable), this.table),
      button(words.savePicture, () =>
        ask({ kind: 'save', name: `${title}.png`, content: this.chart.image() }),
      ),
      button(words.saveFigures, () =>
        ask({ kind: 'save', name: `${title}.csv`, content: csvOf(this.cells()) }),
      ),
    );
  }

  draw(rows: readonly AgencyRow[], years: readonly number[]): void {
    this.years = years;
    this.series = seriesOf(this.picture, rows, years);
    this.chart.draw(this.series, years);
    const [head, ...body] = this.cells();
    this.table.replaceChildren(
      element(
        'table',
        {},
        element('caption', {}, this.words[this.picture]),
        element(
          'thead',
          {},
          element('tr', {}, ...head!.map((text) => element('th', { scope: 'col' }, String(text)))),
        ),
        element(
          'tbody',
          {},
          ...body.map(([year, ...values]) =>
            element(
              'tr',
              {},
              element('th', { scope: 'row' }, String(year)),
              ...values.map((value) =>
                element('td', {}, value === null ? this.words.unknown : String(value)),
              ),
            ),
          ),
        ),
      ),
    );
  }

  private cells(): (string | number | null)[][] {
    const { series, years, words } = this;
    return [
      [words.year, ...series.map(({ name }) => name), words.total],
      ...years.map((year, at) => [year, ...series.map(({ values }) => values[at]!), totalOf(series, at)]),
    ];
  }
}

function button(text: string, pressed: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', pressed);
  return made;
}

let overview: Overview | undefined;
window.addEventListener('message', ({ data }: MessageEvent<OverviewData>) => {
  overview ??= new Overview(data.words);
  overview.take(data.reports);
});
// VS Code names its theme in the classes of the page.
new MutationObserver(() => overview?.update()).observe(document.body, { attributeFilter: ['class'] });
ask({ kind: 'ready' });
