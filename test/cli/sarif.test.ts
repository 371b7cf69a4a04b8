import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv-draft-04';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { githubLimits, rankOf, withinLimits } from '../../server/src/cli/sarifLimits';
import { CommandLine } from '../support/commandLine';
import { sampleReport } from '../support/sampleReport';

const commandLine = new CommandLine();
const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });

interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

interface Location {
  physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string }; region: Region };
}

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: [Location];
  relatedLocations?: Location[];
  fixes?: {
    artifactChanges: { replacements: { deletedRegion: Region; insertedContent: { text: string } }[] }[];
  }[];
  partialFingerprints: { primaryLocationLineHash: string };
  suppressions: { kind: string; justification: string }[];
}

interface Run {
  tool: { driver: { language: string; rules: { id: string; help: { text: string; markdown: string } }[] } };
  columnKind: string;
  originalUriBaseIds: Record<string, { uri: string }>;
  invocations: [
    {
      executionSuccessful: boolean;
      toolExecutionNotifications: { level: string; message: { text: string } }[];
    },
  ];
  results: Result[];
}

/** The schema that the standard publishes, in the package that Microsoft wraps it in. */
const schemaFile = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif')),
  'schemas/sarif-2.1.0-rtm.5.json',
);
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', (value: string) => URL.canParse(value));
ajv.addFormat('uri-reference', (value: string) => isPlainAscii(value) && URL.canParse(value, 'file:///'));
ajv.addFormat('date-time', (value: string) => !Number.isNaN(Date.parse(value)));
const isValid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);

function isPlainAscii(uri: string): boolean {
  return /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-F]{2})*$/.test(uri);
}

function sarif(args: readonly string[], input?: string) {
  const outcome = commandLine.run(
    ['check', '--format', 'sarif', ...args],
    input === undefined ? {} : { input },
  );
  const log: unknown = JSON.parse(outcome.out);
  isValid(log);
  expect(isValid.errors).toBeNull();
  const [run] = (log as { runs: [Run] }).runs;
  return { ...outcome, run, results: run.results };
}

function locationOf({ locations }: Result) {
  return locations[0].physicalLocation;
}

beforeEach(() => {
  commandLine.clear();
  commandLine.write('wrong.md', wrong);
});

afterAll(() => {
  commandLine.remove();
});

describe('a SARIF file', () => {
  it('names the rule, its page, the place and the fix', () => {
    const { code, run, results } = sarif(['wrong.md']);
    expect(code).toBe(1);
    expect(results).toHaveLength(1);
    const [result] = results;
    expect(result).toMatchObject({ ruleId: 'table/arithmetic', level: 'error', suppressions: [] });
    expect(run.tool.driver.rules[result!.ruleIndex]).toMatchObject({
      id: 'table/arithmetic',
      shortDescription: { text: '表内勾稽关系不成立' },
      defaultConfiguration: { level: 'error' },
      helpUri: expect.stringContaining('/docs/rules/table/arithmetic.md') as string,
    });
    const line = wrong.split('\n').findIndex((text) => text.includes('予以公开'));
    const column = wrong.split('\n')[line]!.lastIndexOf('6');
    const region = { startLine: line + 1, startColumn: column + 1, endLine: line + 1, endColumn: column + 2 };
    expect(locationOf(result!)).toEqual({
      artifactLocation: { uri: 'wrong.md', uriBaseId: '%SRCROOT%' },
      region,
    });
    expect(result!.fixes![0]!.artifactChanges[0]!.replacements).toEqual([
      { deletedRegion: region, insertedContent: { text: '5' } },
    ]);
    expect(result!.relatedLocations!.length).toBeGreaterThan(0);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  it('speaks the chosen language, with the whole page of each rule', () => {
    const chinese = sarif(['wrong.md']).run.tool.driver;
    const english = sarif(['--locale', 'en', 'wrong.md']).run.tool.driver;
    expect([chinese.language, english.language]).toEqual(['zh-CN', 'en']);
    const index = chinese.rules.findIndex(({ id }) => id === 'table/arithmetic');
    expect(chinese.rules[index]!.help.markdown).toContain('**依据**');
    expect(english.rules[index]!.help.markdown).toContain('**Why**');
    expect(english.rules[index]!.help.text).toContain('Why F21');
  });

  it('encodes names, and gives paths from the working directory', () => {
    const name = '青溪 市/2023#年%报.md';
    commandLine.write(name, wrong.replaceAll('青溪市文化局', '青溪市民政局'));
    const { run, results } = sarif(['青溪 市', commandLine.path('wrong.md')]);
    const [inFolder, absolute] = results.map((result) => locationOf(result).artifactLocation);
    expect(inFolder!.uri).toBe(name.split('/').map(encodeURIComponent).join('/'));
    expect(absolute).toEqual({ uri: 'wrong.md', uriBaseId: '%SRCROOT%' });
    expect(run.originalUriBaseIds['%SRCROOT%']!.uri).toBe(pathToFileURL(`${commandLine.folder}/`).href);
  });

  it('gives a file outside of the working directory as a whole address', () => {
    const other = new CommandLine();
    try {
      other.write('wrong.md', wrong);
      const { artifactLocation } = locationOf(sarif([other.path('wrong.md')]).results[0]!);
      expect(artifactLocation).toEqual({ uri: pathToFileURL(other.path('wrong.md')).href });
    } finally {
      other.remove();
    }
  });

  it('leads to another report', () => {
    commandLine.write('last.md', wrong);
    const duplicate = sarif(['.']).results.find(({ ruleId }) => ruleId === 'archive/duplicate');
    const [{ physicalLocation }] = duplicate!.relatedLocations as [Location];
    expect(locationOf(duplicate!).artifactLocation.uri).toBe('last.md');
    expect(physicalLocation.artifactLocation.uri).toBe('wrong.md');
  });

  it('takes no name with a colon for an address', () => {
    if (process.platform === 'win32') return;
    commandLine.write('a:b.md', wrong);
    expect(locationOf(sarif(['a:b.md']).results[0]!).artifactLocation.uri).toBe('./a:b.md');
  });

  it('reads standard input', () => {
    expect(locationOf(sarif(['-'], wrong).results[0]!).artifactLocation.uri).toBe('-');
  });

  it('holds accepted findings as suppressed, with the reason, while the others leave them out', () => {
    const entry = { rule: 'table/arithmetic', table: 'requests', reason: '已公布，2024 年更正' };
    commandLine.write('gongkai.json', JSON.stringify({ ignore: [entry] }));
    const { code, results } = sarif(['wrong.md']);
    expect(code).toBe(0);
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'external', status: 'accepted', justification: '已公布，2024 年更正' }],
    ]);
    expect(commandLine.run(['check', 'wrong.md']).lines[0]).toContain('没有发现问题');
  });

  it('says what could not be read', () => {
    const { code, run, results } = sarif(['nowhere.md', 'wrong.md']);
    expect(code).toBe(2);
    expect(results).toHaveLength(1);
    expect(run.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'nowhere.md: 找不到文件' } }],
      },
    ]);
  });
});

describe('the fingerprint of a finding', () => {
  const fingerprints = (name: string) =>
    sarif([name]).results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
  const twoDates = wrong.replace(
    '（一）主动公开。',
    '（一）主动公开。2023年2月30日召开会议。2023年2月30日召开会议。',
  );

  it('stays when lines move', () => {
    commandLine.write('before.md', twoDates);
    commandLine.write('after.md', twoDates.replaceAll('\n\n', '\n\n\n'));
    expect(fingerprints('after.md')).toEqual(fingerprints('before.md'));
  });

  it('is another one for each finding of a file', () => {
    commandLine.write('two.md', twoDates);
    const all = fingerprints('two.md');
    expect(all.length).toBeGreaterThan(2);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("GitHub's limits", () => {
  const impossible = (count: number) =>
    wrong.replace('（一）主动公开。', `（一）主动公开。${'2023年2月30日召开会议。\n\n'.repeat(count)}`);

  it('are said where they hide findings', () => {
    commandLine.write('many.md', impossible(githubLimits.shownResults));
    commandLine.write('gongkai.json', '{ "rules": { "section/length": "off" } }');
    const { errors, results } = sarif(['many.md']);
    expect(results).toHaveLength(githubLimits.shownResults + 1);
    expect(errors).toEqual(['共 5001 个问题已全部写出，GitHub 只显示其中最严重的 5000 个']);
  });

  it('cut what is least severe, and that is said', () => {
    commandLine.write('many.md', impossible(githubLimits.results));
    commandLine.write('gongkai.json', '{ "rules": { "date/impossible": "hint", "section/length": "off" } }');
    const { code, errors, run, results } = sarif(['--locale', 'en', 'many.md']);
    expect(code).toBe(1);
    expect(results).toHaveLength(githubLimits.results);
    expect(results.some(({ ruleId }) => ruleId === 'table/arithmetic')).toBe(true);
    const said =
      '25001 findings are more than GitHub takes in one upload: only the 25000 most severe are written';
    expect(errors).toEqual([said]);
    expect(run.invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [{ level: 'warning', message: { text: said } }],
      },
    ]);
  });

  it('cut by the size of the zipped file', () => {
    // What cannot be zipped: random letters, always the same ones.
    let seed = 1;
    const letters = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed.toString(36);
    };
    const results = Array.from({ length: 400 }, (_, at) => ({
      rank: at % 2,
      result: Array.from({ length: 10_000 }, letters).join(''),
    }));
    const kept = withinLimits(results, (some) => JSON.stringify(some));
    expect(kept.length).toBeLessThan(results.length);
    expect(kept.filter(({ rank }) => rank === 0)).toHaveLength(200);
    expect(kept).toEqual(results.filter((result) => kept.includes(result)));
  });

  it('leave out accepted findings first', () => {
    const [open, accepted] = [null, 'reason'].map((reason) => rankOf({ severity: 'hint', accepted: reason }));
    expect(accepted).toBeGreaterThan(open!);
  });
});
