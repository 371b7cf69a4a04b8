import { findSourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Makes stack traces name the TypeScript files. Node would do it by itself, but VS Code's extension host has taken that over. */
export function mapStackTraces(): void {
  process.setSourceMapsEnabled(true);
  Error.prepareStackTrace = (error, frames) =>
    [`${error.name}: ${error.message}`, ...frames.map((frame) => `    at ${describe(frame)}`)].join('\n');
}

function describe(frame: NodeJS.CallSite): string {
  const file = frame.getFileName() ?? '';
  const line = frame.getLineNumber() ?? 0;
  const column = frame.getColumnNumber() ?? 0;
  const origin = findSourceMap(file)?.findOrigin(line, column);
  const place =
    origin && 'fileName' in origin
      ? [fileURLToPath(origin.fileName), origin.lineNumber, origin.columnNumber]
      : [file, line, column];
  return `${frame.getFunctionName() ?? '<anonymous>'} (${place.join(':')})`;
}
