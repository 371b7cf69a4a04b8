import { setFlagsFromString } from 'node:v8';

// What a check makes lives for a moment: a small space for it, in megabytes, stays in the processor's cache and spares memory.
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--max-semi-space-size=2');

/** Once the start is over, what is done at every keystroke is worth compiling early: as long as it starts, it would cost more than it gives. */
setTimeout(() => {
  setFlagsFromString('--interrupt-budget=10000');
}, 1000).unref();
