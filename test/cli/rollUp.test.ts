import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportOn } from '../archive/archived';
import { CommandLine } from '../support/commandLine';
import { cultureBureau } from '../support/sound/cultureBureau';

const commandLine = new CommandLine();
const doubled: Record<string, string> = {};
for (const [name, figure] of Object.entries(cultureBureau.figures))
  doubled[name] = String(2 * Number(figure));

beforeAll(() => {
  commandLine.clear();
  commandLine.write('青溪市/文化局.md', reportOn(2023));
  commandLine.write('青溪市/档案局.md', reportOn(2023, { agency: '青溪市档案局' }));
  commandLine.write('青溪市/政府.md', reportOn(2023, { agency: '青溪市人民政府', cells: doubled }));
  commandLine.write('青溪市/2022/文化局.md', reportOn(2022));
});

afterAll(() => {
  commandLine.remove();
});

function rollUp(...args: readonly string[]) {
  return commandLine.run(['rollup', ...args]);
}

describe('rollup', () => {
  it('adds up the reports of a folder, year by year', () => {
    const { code, out, errors } = rollUp('青溪市');
    expect(errors).toEqual([]);
    expect(code).toBe(0);
    expect(out.match(/^# .*$/gm)).toEqual([
      '# 青溪市人民政府 2023 年度报告汇总',
      '# 青溪市人民政府 2022 年度报告汇总',
    ]);
    expect(out).toContain('汇总报告的各格都等于成员单位之和。');
    expect(out).toMatch(/\| 青溪市档案局 \| 缺报告 *\|/);
  });

  it('ends with 1 where the summary differs', () => {
    commandLine.write('青溪县/文化局.md', reportOn(2023));
    commandLine.write('青溪县/档案局.md', reportOn(2023, { agency: '青溪市档案局' }));
    commandLine.write(
      '青溪县/政府.md',
      reportOn(2023, {
        agency: '青溪县人民政府',
        cells: { ...doubled, 'disclosure.licensing.decisions': '29' },
      }),
    );
    const { code, out } = rollUp('--year', '2023', '--locale', 'en', '青溪县');
    expect(code).toBe(1);
    expect(out).toMatch(/the summary has 29, its members make 28/);
  });

  it('writes a table for spreadsheets', () => {
    const { lines } = rollUp('--format', 'csv', '--year', '2023', '青溪市');
    expect(lines[0]).toBe('表,行,列,名称,合计,汇总报告,差,青溪市文化局,青溪市档案局');
    expect(lines).toHaveLength(2 + 200 + 1);
  });

  it('says of a folder without reports that there is nothing to add up', () => {
    commandLine.write('notes/a.md', '会议记录\n');
    const { code, errors } = rollUp('notes');
    expect(code).toBe(2);
    expect(errors).toEqual(['notes: 没有可以汇总的报告']);
  });
});
