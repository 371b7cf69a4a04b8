import { createHash, randomUUID } from 'node:crypto';
import {
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { inOrder } from './inOrder';
import type { Reading, ReportCheck } from './reportCheck';

/** What a check found in a file that held certain bytes. */
interface Entry {
  readonly key: string;
  /** Null where it was no report. */
  readonly check: ReportCheck | null;
}

const day = 24 * 60 * 60 * 1000;
/** What nobody has used for so long is removed. */
const longestUnused = 60 * day;
const atOnce = 16;

/**
 * Keeps what checks found, so that the next run checks only what changed. One file of it, a pack, holds what was found in the files of one
 * folder, by one version of the program: another version has packs of its own. A pack is written whole and put in place in one step, so
 * it is never seen half; of two runs at once the last one's stays. One that cannot be read counts as absent.
 */
export class CheckCache {
  private readonly packs = new Map<string, Promise<Pack>>();
  private readonly version: Promise<string>;

  constructor(
    private readonly folder: string,
    /** The file that holds the program. */
    program: string,
  ) {
    this.version = readFile(program).then((bytes) => hash(bytes));
  }

  /** What was found in a file with these bytes; undefined if that is not known. */
  async get(path: string, key: string): Promise<ReportCheck | null | undefined> {
    const entry = (await this.packOf(path)).entries.get(basename(path));
    return entry?.key === key ? entry.check : undefined;
  }

  async set(path: string, entry: Entry): Promise<void> {
    const pack = await this.packOf(path);
    pack.entries.set(basename(path), entry);
    pack.isChanged = true;
  }

  /** Writes what is new. Throws what the system says. */
  async save(): Promise<void> {
    const packs = await Promise.all(this.packs.values());
    const changed = packs.filter(({ isChanged }) => isChanged);
    if (changed.length > 0) await mkdir(this.folder, { recursive: true });
    for await (const _ of inOrder(packs, atOnce, (pack) => savePack(pack)));
    if (changed.length > 0) await this.sweep();
  }

  private packOf(path: string): Promise<Pack> {
    const folder = dirname(resolve(path));
    let pack = this.packs.get(folder);
    if (!pack) this.packs.set(folder, (pack = this.load(folder)));
    return pack;
  }

  private async load(folder: string): Promise<Pack> {
    const real = await realpath(folder).catch(() => folder);
    const file = join(this.folder, `${hash(`${await this.version} ${real}`)}.pack`);
    return { file, folder, entries: await readEntries(file), isChanged: false };
  }

  /** Removes what has not been used for long, be it of a folder that is gone, of an older version or of a run that was stopped. */
  private async sweep(): Promise<void> {
    const names = (await readdir(this.folder)).filter((name) => /^[\da-f]{64}\.pack/.test(name));
    const remove = async (name: string) => {
      const file = join(this.folder, name);
      const isOld = await stat(file).then(
        ({ mtimeMs }) => Date.now() - mtimeMs > longestUnused,
        () => false,
      );
      if (isOld) await unlink(file).catch(() => {});
    };
    for await (const _ of inOrder(names, atOnce, remove));
  }
}

/** What tells whether a file would be checked just so again. */
export function cacheKey(bytes: Uint8Array, { form = '', configured = '', ownForms }: Reading): string {
  const reading = `${form} ${configured} ${JSON.stringify(ownForms)}\n`;
  return createHash('sha256').update(reading).update(bytes).digest('base64');
}

interface Pack {
  readonly file: string;
  /** The folder whose files it is about. */
  readonly folder: string;
  /** By the file's name. */
  readonly entries: Map<string, Entry>;
  isChanged: boolean;
}

/** A line of a pack. */
type Line = readonly [name: string, key: string, check: ReportCheck | null];

async function readEntries(file: string): Promise<Map<string, Entry>> {
  try {
    return parseEntries(await readFile(file));
  } catch {
    return new Map();
  }
}

/** Line by line, because a pack may be larger than memory likes. */
function parseEntries(bytes: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf('\n', start);
    const [name, key, check] = JSON.parse(bytes.toString('utf8', start, end)) as Line;
    entries.set(name, { key, check });
    start = end + 1;
  }
  return entries;
}

/** How many characters are written at once. */
const pieceLength = 1_000_000;

function* writeEntries(entries: Iterable<readonly [string, Entry]>): Generator<string> {
  let piece = '';
  for (const [name, { key, check }] of entries) {
    piece += `${JSON.stringify([name, key, check] satisfies Line)}\n`;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

async function savePack(pack: Pack): Promise<void> {
  if (pack.isChanged) await writePack(pack);
  else await keepPack(pack);
}

async function writePack({ file, folder, entries }: Pack): Promise<void> {
  const present = new Set(await readdir(folder).catch(() => []));
  const kept = [...entries].filter(([name]) => present.has(name));
  const draft = `${file}.${randomUUID()}.tmp`;
  await writeFile(draft, writeEntries(kept));
  await rename(draft, file);
}

/** Says, once a day, that a pack is in use. */
async function keepPack({ file }: Pack): Promise<void> {
  const now = Date.now();
  const used = await stat(file).catch(() => null);
  if (used && now - used.mtimeMs > day) await utimes(file, now / 1000, now / 1000).catch(() => {});
}

function hash(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
