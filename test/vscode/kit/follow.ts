import { readFileSync, writeFileSync } from 'node:fs';

const pause = 100;

/** Prints what is appended to a new file, until it is stopped; then what is left. */
export function follow(file: string): { stop(): void } {
  writeFileSync(file, '');
  let printed = 0;
  const print = () => {
    const content = readFileSync(file);
    process.stdout.write(content.subarray(printed));
    printed = content.length;
  };
  const printing = setInterval(print, pause);
  return {
    stop() {
      clearInterval(printing);
      print();
    },
  };
}
