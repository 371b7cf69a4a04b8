/** Measured values by the name of what was measured, in the order in which they came. */
export class Samples {
  private readonly values = new Map<string, number[]>();

  get names(): string[] {
    return [...this.values.keys()];
  }

  add(name: string, value: number): void {
    const values = this.values.get(name);
    if (values) values.push(value);
    else this.values.set(name, [value]);
  }

  /** The middle of what was measured, over the rounds; undefined where nothing was. */
  median(name: string): number | undefined {
    const values = this.values.get(name);
    return values && percentile(values, 0.5);
  }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
