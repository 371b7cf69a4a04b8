import { run, type Part } from './run';

/** A process of its own for one part: several run side by side. */
process.on('message', ({ part, filter }: { part: Part; filter: string }) => {
  process.send!(run(part, filter), () => process.disconnect());
});
