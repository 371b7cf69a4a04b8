/**
 * Serves an editor over standard input and output until it ends the session. It is a bundle of its own, loaded here: the other
 * commands do not wait for it.
 */
export async function serveEditor(): Promise<void> {
  await import('../main.node');
}
