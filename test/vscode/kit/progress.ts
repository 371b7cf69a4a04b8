/** Says that something is going on, every five seconds until it is done, and how long it took. */
export async function withProgress<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const elapsed = () => `${Math.round((performance.now() - started) / 1000)} s`;
  console.log(`${what} …`);
  const ticking = setInterval(() => console.log(`  … ${elapsed()}`), 5000);
  try {
    const result = await work();
    console.log(`  done in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(ticking);
  }
}
