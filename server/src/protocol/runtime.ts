import type { Files } from './files';

/** What the server needs of the machine it runs on; Node and a web worker hand in their own. */
export interface Runtime {
  /** The language of messages, where whoever starts the server says it. */
  readonly locale?: string | undefined;
  /** The files that it reads itself, by `file:` URIs; null where it has none. */
  readonly disk: Files | null;
  /** Milliseconds since some fixed time. */
  now(): number;
  /** The client has asked for the end. */
  shutDown?(): void;
  /** Lets waiting messages in, then calls back; the returned function cancels. */
  schedule(callback: () => void): () => void;
}
