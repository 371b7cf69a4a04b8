/** Preloaded into VS Code's server: ends it, and everything it has started, when the process that started it is gone. */
process.on('disconnect', () => process.kill(-process.pid, 'SIGKILL'));
