import { setTimeout as delay } from 'node:timers/promises';

const pause = 50;

/** Repeats what throws until it succeeds; what it threw last when it does not in time. */
export async function eventually<T>(attempt: () => Promise<T> | T, limit = 20_000): Promise<T> {
  const deadline = performance.now() + limit;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await delay(pause);
  }
}
