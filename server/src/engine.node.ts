import { setFlagsFromString } from 'node:v8';

// What a check makes lives for a moment: a small space for it, in megabytes, stays in the processor's cache and spares memory.
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--max-semi-space-size=2');
// Every keystroke leaves a long text behind: it is cleared away when that comes to one and a half times what is kept, not three times.
setFlagsFromString('--heap-growing-percent=150');

// What is done at every keystroke is worth compiling early; while the server starts, that would cost more than it gives.
setTimeout(() => {
  setFlagsFromString('--interrupt-budget=10000');
}, 1000).unref();
