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

  async requests(server: MeasuredServer, times: number): Promise<void> {
    // So that there is something to repair.
    await this.type(server, this.bench.spots[0], true);
    for (const { name, method = name, params } of requestsOf(this.bench)) {
      for (let time = 0; time < times; time++) {
        const { milliseconds, answer } = await server.request(method, params);
        if (isNothing(answer)) throw new Error(`${this.kind.name}: nothing for ${name}`);
        this.samples.add(`${name}, ms`, milliseconds);
      }
    }
    await this.type(server, this.bench.spots[0], false);
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
  /** The method, where it is not said. */
  readonly name: string;
  readonly method?: string;
  readonly params: object;
}

function requestsOf({ spots, gap }: BenchText): readonly MeasuredRequest[] {
  const [{ at }, { at: inTable } = { at }] = spots;
  const range = { start: at, end: { line: at.line + 1, character: 0 } };
  const refactor = { diagnostics: [], only: ['refactor'] };
  return [
    { name: 'textDocument/documentSymbol', params: {} },
    { name: 'textDocument/foldingRange', params: {} },
    { name: 'textDocument/completion', params: { position: gap } },
    { name: 'textDocument/codeAction', params: { range, context: { diagnostics: [] } } },
    {
      name: 'refactorings',
      method: 'textDocument/codeAction',
      params: { range: { start: inTable, end: inTable }, context: refactor },
    },
    { name: 'textDocument/formatting', params: { options: { tabSize: 2, insertSpaces: true } } },
    {
      name: 'textDocument/rename',
      params: { position: { line: 0, character: 1 }, newName: '青溪市档案局' },
    },
  ];
}

function isNothing(answer: unknown): boolean {
  return answer === null || (Array.isArray(answer) && answer.length === 0);
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
