/** What the server needs of the machine it runs on; Node and a web worker hand in their own. */
export interface Runtime {
  /** The text of the file at a URI; null if there is none or it cannot be read. */
  readFile(uri: string): Promise<string | null>;
  /** Milliseconds since some fixed time. */
  now(): number;
  /** Lets waiting messages in, then calls back; the returned function cancels. */
  schedule(callback: () => void): () => void;
}
