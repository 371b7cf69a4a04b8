/**
 * Stands in for VS Code's native logger, which would need a compiler. It writes nothing: what the server has to say to us it prints.
 * The names are those that the server uses.
 */
const logger = {
  trace() {},
  debug() {},
  info() {},
  warn() {},
  error() {},
  critical() {},
  flush() {},
  setLevel() {},
  setPattern() {},
  clearFormatters() {},
};

export function createAsyncRotatingLogger(): typeof logger {
  return logger;
}

export function setFlushOn(): void {}
