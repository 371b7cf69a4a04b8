/** The page's way to the extension, of which VS Code gives one. */
interface VsCode<State> {
  postMessage(message: unknown): void;
  getState(): State | undefined;
  setState(state: State): void;
}

declare function acquireVsCodeApi<State>(): VsCode<State>;

export function connect<State>(): VsCode<State> {
  return acquireVsCodeApi<State>();
}
