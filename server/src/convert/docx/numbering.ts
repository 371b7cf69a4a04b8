import { childNamed, childrenNamed, type Element } from '../markup';
import { formatNumber } from './numberFormats';
import type { ReadPart } from './package';
import { valueOf, type NumberingUse, type Styles } from './styles';

/** One level of a list: `（%2）` in `chineseCounting`. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The levels that start it anew: those above this one, counted from 1; 0 for none. */
  readonly restartBelow: number;
  /** Prints all numbers in plain digits. */
  readonly isLegal: boolean;
  /** The paragraph style that puts a paragraph on this level. */
  readonly style: string | undefined;
}

interface List {
  /** Lists that share a definition go on counting together. */
  readonly definition: string;
  readonly overrides: ReadonlyMap<number, { readonly start: number | null; readonly level: Level | null }>;
}

/**
 * The numbers that Word generates in front of paragraphs and does not store as text. They are counted as the paragraphs
 * are read, in text order.
 */
export class Numbering {
  private readonly definitions = new Map<string, readonly Level[]>();
  /** Definitions that only name a list style. */
  private readonly links = new Map<string, string>();
  private readonly lists = new Map<string, List>();
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    parts: readonly ReadPart[],
    private readonly styles: Styles,
  ) {
    for (const read of parts) read('w:numbering', (element) => this.define(element));
  }

  /** The number of the next paragraph of a list, with its marks: `（一）`. Empty outside of lists and for bullets. */
  next(use: NumberingUse | null, style: string | undefined): string {
    const id = use?.list ?? '0';
    const list = this.lists.get(id);
    if (!list) return '';
    const levels = this.levelsOf(list);
    const own = style === undefined ? -1 : levels.findIndex((level) => level.style === style);
    const at = Math.min(use?.level ?? Math.max(0, own), levels.length - 1);
    const level = levels[at];
    if (!level) return '';
    const counts = this.count(id, list, levels, at);
    return level.format === 'bullet' ? '' : printed(levels, level, counts);
  }

  private define(element: Element): void {
    const { 'w:abstractNumId': definition, 'w:numId': list } = element.attributes;
    if (element.name === 'w:abstractNum' && definition !== undefined) {
      const levels = new Array<Level>(9).fill(defaultLevel);
      for (const level of childrenNamed(element, 'w:lvl')) levels[levelIndex(level)] = readLevel(level);
      this.definitions.set(definition, levels);
      const link = valueOf(element, 'w:numStyleLink');
      if (link !== undefined) this.links.set(definition, link);
    } else if (element.name === 'w:num' && list !== undefined) {
      this.lists.set(list, readList(element));
    }
  }

  private levelsOf({ definition, overrides }: List): readonly Level[] {
    const levels = this.definitions.get(this.resolved(definition)) ?? [];
    return levels.map((level, at) => overrides.get(at)?.level ?? level);
  }

  /** The definition behind a list style. */
  private resolved(definition: string): string {
    const link = this.links.get(definition);
    const list = link === undefined ? null : this.styles.style(link).numbering?.list;
    return this.lists.get(list ?? '')?.definition ?? definition;
  }

  private count(
    id: string,
    list: List,
    levels: readonly Level[],
    at: number,
  ): readonly (number | undefined)[] {
    const definition = this.resolved(list.definition);
    let counts = this.counts.get(definition);
    if (!counts) this.counts.set(definition, (counts = []));
    const started = list.overrides.get(at)?.start ?? null;
    const before = counts[at];
    const isFirst = !this.begun.has(`${id} ${String(at)}`);
    this.begun.add(`${id} ${String(at)}`);
    if (started !== null && isFirst) counts[at] = started;
    else counts[at] = before === undefined ? levels[at]!.start : before + 1;
    for (let below = at + 1; below < levels.length; below++)
      if (at < Math.min(below, levels[below]!.restartBelow)) counts[below] = undefined;
    return counts;
  }
}

const defaultLevel: Level = {
  start: 1,
  format: 'decimal',
  text: '',
  restartBelow: Infinity,
  isLegal: false,
  style: undefined,
};

function levelIndex(level: Element): number {
  const index = Number(level.attributes['w:ilvl']);
  return index >= 0 && index <= 8 ? index : 0;
}

function readLevel(level: Element): Level {
  // A format that older versions of Word do not know stands in an alternative.
  const format =
    valueOf(level, 'w:numFmt') ??
    valueOf(childNamed(childNamed(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt');
  const legal = childNamed(level, 'w:isLgl');
  return {
    start: integer(valueOf(level, 'w:start')) ?? 1,
    format: format ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    restartBelow: integer(valueOf(level, 'w:lvlRestart')) ?? Infinity,
    isLegal:
      legal !== undefined && legal.attributes['w:val'] !== '0' && legal.attributes['w:val'] !== 'false',
    style: valueOf(level, 'w:pStyle'),
  };
}

function readList(element: Element): List {
  const overrides = new Map<number, { start: number | null; level: Level | null }>();
  for (const override of childrenNamed(element, 'w:lvlOverride')) {
    const level = childNamed(override, 'w:lvl');
    overrides.set(levelIndex(override), {
      start: integer(valueOf(override, 'w:startOverride')),
      level: level ? readLevel(level) : null,
    });
  }
  return { definition: valueOf(element, 'w:abstractNumId') ?? '', overrides };
}

/** `%1.%2` with the counts of its levels. A level that has not been met counts as begun. */
function printed(levels: readonly Level[], level: Level, counts: readonly (number | undefined)[]): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const { start, format } = levels[at] ?? defaultLevel;
    const isPlain = level.isLegal && format !== 'none';
    return formatNumber(counts[at] ?? start, isPlain ? 'decimal' : format);
  });
}

function integer(value: string | undefined): number | null {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) ? number : null;
}
