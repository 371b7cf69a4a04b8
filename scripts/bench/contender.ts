import { MeasuredServer, type Answer, type ServerKind } from './measuredServer';
import { Samples } from './samples';
import type { BenchText, Spot } from './texts';

/** What a server has to answer, so that no time is taken of a wrong answer. */
type Verdict = (answer: Answer, code: string | null) => boolean;

/** One server of a run, with everything that was measured of it. */
export class Contender {
  readonly samples = new Samples();

  constructor(
    readonly kind: ServerKind,
    readonly bench: BenchText,
    private readonly isRight: Verdict,
    /** Whether the requests of our own features are sent to it. */
    readonly answersRequests: boolean,
  ) {}

  async start(): Promise<MeasuredServer> {
    const { server, answer } = await MeasuredServer.start(this.kind, this.bench);
    this.verify(answer, null);
    this.samples.add(measures.start, answer.milliseconds);
    return server;
  }

  /** One keystroke, and whether its answer is the right one. */
  async type(server: MeasuredServer, spot: Spot, isWrong: boolean): Promise<number> {
    const answer = await server.type(spot.at, isWrong ? spot.wrong : spot.right);
    this.verify(answer, isWrong ? spot.code : null);
    return answer.milliseconds;
  }

  /** A hundred keystrokes, one every ten milliseconds. The last one is a wrong one. */
  async burst(server: MeasuredServer): Promise<void> {
    const [spot] = this.bench.spots;
    const keys = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? spot.right : spot.wrong));
    const [cpu, published] = [server.cpuSeconds, server.published];
    const answer = await server.burst(spot.at, keys, 10);
    this.verify(answer, spot.code);
    this.samples.add(measures.burstLast, answer.milliseconds);
    this.samples.add(measures.burstCpu, server.cpuSeconds - cpu);
    if (!this.kind.pulls) this.samples.add(measures.burstAnswers, server.published - published);
    await this.type(server, spot, false);
  }

  /** What a reader and a writer ask for, with a number of the text wrong first, then a figure of a table. */
  async requests(server: MeasuredServer, times: number): Promise<void> {
    const { spots, gap } = this.bench;
    const [inText] = spots;
    const inTable = spots[1] ?? inText;
    const line = ({ at }: Spot) => ({ start: at, end: { line: at.line + 1, character: 0 } });
    await this.ask(server, inText, times, [
      ['textDocument/documentSymbol', {}],
      ['textDocument/foldingRange', {}],
      ['textDocument/completion', { position: gap }],
      ['textDocument/codeAction', { range: line(inText), context: { diagnostics: [] } }],
      ['textDocument/hover', { position: inText.at }],
      ['textDocument/definition', { position: inText.at }],
      ['textDocument/references', { position: inText.at, context: { includeDeclaration: true } }],
      ['textDocument/selectionRange', { positions: [inText.at] }],
      ['textDocument/documentLink', {}],
      ['workspace/symbol', { query: '' }],
    ]);
    await this.ask(server, inTable, times, [
      ['textDocument/documentHighlight', { position: inTable.at }],
      ['textDocument/inlayHint', { range: line(inTable) }],
      ['textDocument/codeLens', {}],
      ['textDocument/semanticTokens/full', {}],
      ['textDocument/semanticTokens/range', { range: line(inTable) }],
    ]);
  }

  /** Asks while a spot is wrong, so that there is something to repair. */
  private async ask(
    server: MeasuredServer,
    spot: Spot,
    times: number,
    requests: readonly (readonly [method: string, params: object])[],
  ): Promise<void> {
    await this.type(server, spot, true);
    for (const [method, params] of requests) {
      for (let time = 0; time < times; time++) {
        const { milliseconds, answer } = await server.request(method, params);
        if (isNothing(answer)) throw new Error(`${this.kind.name}: nothing for ${method}`);
        this.samples.add(`${method}, ms`, milliseconds);
      }
    }
    await this.type(server, spot, false);
  }

  private verify(answer: Answer, code: string | null): void {
    if (this.isRight(answer, code)) return;
    const found = answer.diagnostics.map((diagnostic) => String(diagnostic.code)).join(', ');
    throw new Error(
      `${this.kind.name} answers ${found || 'nothing'} where ${code ?? 'nothing'} is to be found.`,
    );
  }
}

function isNothing(answer: unknown): boolean {
  const things = Array.isArray(answer) ? answer : (answer as { data?: unknown[] } | null)?.data;
  return answer === null || things?.length === 0;
}

/** What is measured, in the words of the tables. */
export const measures = {
  start: 'start to first diagnostics, ms',
  cold: 'first keystroke, ms',
  burstLast: 'last answer of a burst, ms',
  burstCpu: 'processor time of a burst, s',
  burstAnswers: 'diagnostics sent in a burst',
  memory: 'peak memory, MB',
};

/** Gongkai's text lacks a section throughout, and a large one is too long; beside that stands what was typed and nothing else. */
const always = ['section/missing', 'section/length'];

export const findsExactly: Verdict = ({ diagnostics }, code) => {
  const codes = diagnostics.map((diagnostic) => String(diagnostic.code));
  return codes.filter((other) => !always.includes(other)).join() === (code ?? '');
};

export const answersAnything: Verdict = ({ diagnostics }) => diagnostics.length === 1;

export const findsSomething: Verdict = ({ diagnostics }, code) => diagnostics.length > 0 === (code !== null);
