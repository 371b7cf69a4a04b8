import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { reportOn } from '../archive/archived';
import { MemoryDisk, memoryFolder, MemoryServer, uriOf } from '../support/memoryServer';

const agencies = ['青溪市文化局', '青溪市水务局', '青溪市人民政府'];
const cells: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'requests.granted.total': '6' },
  { 'requests.carriedOut.naturalPerson': '2', 'requests.carriedOut.total': '2' },
];

/** A report, or another text. */
type Content = { readonly year: number; readonly agency: string; readonly cells: number } | string;

const content: fc.Arbitrary<Content> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      year: fc.integer({ min: 2022, max: 2024 }),
      agency: fc.constantFrom(...agencies),
      cells: fc.nat(cells.length - 1),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom('会议记录', '') },
);
const config = fc.constantFrom(
  '{}',
  '{ "rules": { "table/arithmetic": "hint" } }',
  '{ "files": ["a.md", "sub/**"] }',
  '{ "archive": { "parent": "青溪市人民政府", "members": ["青溪市文化局", "青溪市水务局"] } }',
  '{ "ignore": [{ "rule": "table/arithmetic", "file": "a.md", "reason": "已公布" }] }',
);
const path = fc.constantFrom('a.md', 'b.md', 'sub/a.md', 'sub/b.txt');

/** What happens on the disk and in the editor. The server is told of the disk, sooner or later. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), path, content }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      path: fc.constantFrom('gongkai.json', 'sub/gongkai.json'),
      content: config,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      path: fc.oneof(path, fc.constantFrom('sub', 'gongkai.json')),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), path, content }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close' as const), path }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ticks: fc.integer({ min: 1, max: 60 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tell' as const) }) },
);

it('what is found depends on the texts alone, whatever happened before', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
      const disk = new MemoryDisk();
      const server = await MemoryServer.start(disk);
      const open = new Map<string, string>();
      const untold: [path: string, type: FileChangeType][] = [];
      const tell = async () => {
        for (const [changed, type] of untold.splice(0)) await server.changed(changed, type);
      };
      for (const one of steps) {
        if (one.kind === 'wait') for (let tick = 0; tick < one.ticks; tick++) await nextTick();
        else if (one.kind === 'tell') await tell();
        else if (one.kind === 'edit') {
          open.set(one.path, textOf(one.content));
          await server.edit(one.path, textOf(one.content));
        } else if (one.kind === 'close') {
          open.delete(one.path);
          await server.close(one.path);
        } else if (one.kind === 'write') {
          untold.push([one.path, disk.files.has(one.path) ? FileChangeType.Changed : FileChangeType.Created]);
          disk.files.set(one.path, textOf(one.content));
        } else {
          for (const file of [...disk.files.keys()])
            if (file === one.path || file.startsWith(`${one.path}/`)) disk.files.delete(file);
          untold.push([one.path, FileChangeType.Deleted]);
        }
      }
      await tell();
      await server.settled();
      const fresh = await MemoryServer.start(disk);
      for (const [file, text] of open) await fresh.edit(file, text);
      await fresh.settled();
      const shown = [server, fresh].map((one) => Object.fromEntries([...one.shown].sort()));
      for (const one of [server, fresh]) one.connection.dispose();
      expect(shown[0]).toEqual(shown[1]);
    }),
    { numRuns: 60, seed: 20260101 },
  );
});

it('more files than are looked at are told of once', { timeout: 300_000 }, async () => {
  const disk = new MemoryDisk();
  for (let index = 0; index < 20_001; index++) disk.files.set(`${index}.txt`, '');
  disk.files.set('gongkai.json', '{}');
  const server = await MemoryServer.start(disk);
  await server.settled();
  expect(server.messages).toEqual([expect.stringContaining('20000 个文本文件')]);
  disk.files.set('gongkai.json', '{ "files": ["*1.txt"] }');
  await server.changed('gongkai.json');
  disk.files.set('1.txt', reportOn(2023, { cells: cells[1]! }));
  await server.changed('1.txt');
  await server.settled();
  expect(server.messages).toHaveLength(1);
  expect(server.shown.get(uriOf('1.txt'))).toHaveLength(1);
  server.connection.dispose();
});

it('more folders than are looked at are told of', async () => {
  const disk = new MemoryDisk();
  const folders = Array.from({ length: 50_001 }, (_, index) => ({ name: `${index}`, isFolder: true }));
  disk.readFolder = async (uri) => (uri === memoryFolder ? folders : []);
  const server = await MemoryServer.start(disk);
  await server.settled();
  expect(server.messages).toEqual([expect.stringContaining('50000 个文件夹')]);
  server.connection.dispose();
});

function textOf(given: Content): string {
  if (typeof given === 'string') return given;
  return reportOn(given.year, { agency: given.agency, cells: cells[given.cells]! });
}

function nextTick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
