/** Makes a signal end this process as if it ended by itself, so that what it has started is ended with it. */
export function exitOnSignal(code: number): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(code));
}
