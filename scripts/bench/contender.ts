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
    for (const { spot, requests } of requestsOf(this.bench)) await this.ask(server, spot, times, requests);
  }

  /** Asks while a spot is wrong, so that there is something to repair. */
  private async ask(
    server: MeasuredServer,
    spot: Spot,
    times: number,
    requests: readonly MeasuredRequest[],
  ): Promise<void> {
    await this.type(server, spot, true);
    for (const { method, name = method, params } of requests) {
      for (let time = 0; time < times; time++) {
        const { milliseconds, answer } = await server.request(method, params);
        if (isNothing(answer)) throw new Error(`${this.kind.name}: nothing for ${name}`);
        this.samples.add(`${name}, ms`, milliseconds);
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

interface MeasuredRequest {
  readonly method: string;
  /** The method, where nothing else is said. */
  readonly name?: string;
  readonly params: object;
}

/** What is asked for while each of the spots is wrong. */
function requestsOf({
  spots,
  gap,
}: BenchText): readonly { readonly spot: Spot; readonly requests: readonly MeasuredRequest[] }[] {
  const [inText, inTable = inText] = spots;
  const line = ({ at }: Spot) => ({ start: at, end: { line: at.line + 1, character: 0 } });
  const position = inText.at;
  return [
    {
      spot: inText,
      requests: [
        { method: 'textDocument/documentSymbol', params: {} },
        { method: 'textDocument/foldingRange', params: {} },
        { method: 'textDocument/completion', params: { position: gap } },
        {
          method: 'textDocument/codeAction',
          params: { range: line(inText), context: { diagnostics: [] } },
        },
        { method: 'textDocument/hover', params: { position } },
        { method: 'textDocument/definition', params: { position } },
        { method: 'textDocument/references', params: { position, context: { includeDeclaration: true } } },
        { method: 'textDocument/selectionRange', params: { positions: [position] } },
        { method: 'textDocument/documentLink', params: {} },
        { method: 'workspace/symbol', params: { query: '' } },
        { method: 'textDocument/formatting', params: { options: { tabSize: 2, insertSpaces: true } } },
        {
          method: 'textDocument/rename',
          params: { position: { line: 0, character: 1 }, newName: '青溪市档案局' },
        },
      ],
    },
    {
      spot: inTable,
      requests: [
        { method: 'textDocument/documentHighlight', params: { position: inTable.at } },
        { method: 'textDocument/inlayHint', params: { range: line(inTable) } },
        { method: 'textDocument/codeLens', params: {} },
        { method: 'textDocument/semanticTokens/full', params: {} },
        { method: 'textDocument/semanticTokens/range', params: { range: line(inTable) } },
        {
          name: 'refactorings',
          method: 'textDocument/codeAction',
          params: {
            range: { start: inTable.at, end: inTable.at },
            context: { diagnostics: [], only: ['refactor'] },
          },
        },
      ],
    },
  ];
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
