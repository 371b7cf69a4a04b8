import { expect, it } from 'vitest';
import { applyFix, check, findingsIn } from '../../support/check';
import { sampleReport } from '../../support/sampleReport';

it('tells each placeholder that is left', () => {
  check(
    sampleReport({
      words: {
        problems: '⟦〔请填写〕⟧{text/placeholder}',
        other: '本年度收取信息处理费的情况：⟦〔请核对〕⟧{text/placeholder}。',
      },
    }),
  );
});

it("is silent about a document's number and other remarks in such brackets", () => {
  check(sampleReport({ words: { other: '依据国办函〔2020〕109号，本年度未收取信息处理费〔含邮寄费〕。' } }));
});

it('tells what a fix leaves to be filled in', () => {
  const text = sampleReport({ words: { other: '无其他事项。' } });
  const fixed = applyFix(text, findingsIn(text)[0]!.fixes[0]!);
  expect(findingsIn(fixed).map(({ rule }) => rule)).toEqual(['text/placeholder']);
});
