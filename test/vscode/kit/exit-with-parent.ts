const pause = 500;

/** Ends this process when the one that started it is gone without a word, as the shell is through which npm runs its scripts. */
export function exitWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, pause).unref();
}
