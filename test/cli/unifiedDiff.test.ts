import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../server/src/cli/unifiedDiff';

/** Applies a diff as `patch` does, but strictly: every line and every number has to fit. */
function patch(before: string, diff: string): string {
  const old = before.split(/(?<=\n)/);
  const result: string[] = [];
  let at = 0;
  const lines = diff.replace(/\n\\ No newline at end of file\n/g, '\u0000').split(/(?<=[\n\0])/);
  for (const line of lines.slice(2)) {
    const head = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n$/.exec(line);
    const text = line.slice(1).replace('\u0000', '');
    if (head) {
      const [start, count, newStart, newCount] = head.slice(1).map(Number);
      while (at < start! - (count === 0 ? 0 : 1)) result.push(old[at++]!);
      expect(result.length).toBe(newStart! - (newCount === 0 ? 0 : 1));
    } else if (line.startsWith('+')) {
      result.push(text);
    } else {
      expect(text).toBe(old[at]);
      if (line.startsWith(' ')) result.push(text);
      at++;
    }
  }
  return [...result, ...old.slice(at)].join('');
}

describe('a diff', () => {
  it('shows what has changed with its surroundings', () => {
    const before = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', ''].join('\n');
    expect(unifiedDiff('青溪 市.md', before, before.replace('五', '5').replace('六', '6'))).toBe(
      [
        '--- 青溪 市.md',
        '+++ 青溪 市.md',
        '@@ -2,8 +2,8 @@',
        ' 二',
        ' 三',
        ' 四',
        '-五',
        '-六',
        '+5',
        '+6',
        ' 七',
        ' 八',
        ' 九',
        '',
      ].join('\n'),
    );
  });

  it('is empty where nothing has', () => {
    expect(unifiedDiff('a.md', '一\n二', '一\n二')).toBe('');
  });

  it('turns one text into the other, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('甲', '乙', '丙', '', '丁\r'), { maxLength: 30 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(patch(before, unifiedDiff('a.md', before, after))).toBe(after);
      }),
    );
  });

  it('does so for long texts that have nothing in common', () => {
    const numbered = (word: string) => Array.from({ length: 2000 }, (_, at) => `${word}${at}\n`).join('');
    const [before, after] = [numbered('甲'), `${numbered('乙')}尾`];
    expect(patch(before, unifiedDiff('a.md', before, after))).toBe(after);
  });
});
