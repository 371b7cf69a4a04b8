/** What could not be done. Each is said in one line on stderr; the others' results still stand, and the exit code is 2. */
export class Failures {
  private readonly said = new Set<string>();

  get any(): boolean {
    return this.said.size > 0;
  }

  add(about: string, why: string): void {
    const line = `${about}: ${why}`
      .split('\n')
      .map((part) => part.trim())
      .join(' ');
    if (this.said.has(line)) return;
    this.said.add(line);
    process.stderr.write(`${line}\n`);
  }
}
