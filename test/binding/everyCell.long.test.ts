import { expect, it } from 'vitest';
import { changedPart } from '../../server/src/text/changedPart';
import { checkAfresh, checkAgain } from '../support/incremental';
import { sampleReport } from '../support/sampleReport';
import { cultureBureau } from '../support/sound/cultureBureau';

it('every single wrong cell of the table of requests is named with its right value', () => {
  const sound = checkAfresh(sampleReport());
  const figures = Object.entries(cultureBureau.figures).filter(([name]) => name.startsWith('requests.'));
  expect(figures.length).toBe(175);
  for (const [name, figure] of figures) {
    const right = Number(figure);
    const wrong = sampleReport({ cells: { [name]: String(right + 3) } });
    const { report } = checkAgain(sound, changedPart(sound.lines.text, wrong)!);
    const [, row, column] = name.split('.');
    expect(report!.findings, name).toMatchObject([
      { rule: 'table/arithmetic', anchor: { row, column }, expected: right },
    ]);
  }
});
