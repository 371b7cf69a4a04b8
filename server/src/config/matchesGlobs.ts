import picomatch from 'picomatch';

/** Whether a path, with `/` and from the configuration's folder, is selected by globs; one that starts with `!` leaves out. */
export function matchesGlobs(path: string, globs: readonly string[]): boolean {
  const [kept, leftOut] = [
    globs.filter((glob) => !glob.startsWith('!')),
    globs.filter((glob) => glob.startsWith('!')),
  ];
  const isKept = kept.length === 0 || matches(path, kept);
  return (
    isKept &&
    !matches(
      path,
      leftOut.map((glob) => glob.slice(1)),
    )
  );
}

function matches(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => matcherOf(glob)(path));
}

/** A glob is made ready once: it may be asked about thousands of files. */
const matchers = new Map<string, (path: string) => boolean>();

function matcherOf(glob: string): (path: string) => boolean {
  let matcher = matchers.get(glob);
  if (!matcher) matchers.set(glob, (matcher = picomatch(glob, { dot: true })));
  return matcher;
}

/** The glob that selects one path, whatever characters it holds. */
export function globOf(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}
