import type { Report } from '../../binding/report';
import type { Rule } from '../rule';

/** F21, F19: the six sections stand in the form's order. */
export const sectionOrder: Rule = {
  id: 'section/order',
  severity: 'warning',
  title: { 'zh-cn': '各部分顺序与规定不符', en: 'Sections are out of order' },
  messages: {
    'zh-cn': { order: '“{section}”的位置与规定顺序不符，规定顺序为第 {place} 部分' },
    en: { order: '“{section}” is out of order: it is the form’s section {place}' },
  },
  *check(report: Report) {
    const first = report.sections.filter(
      (section, at) => report.sections.findIndex(({ form }) => form.id === section.form.id) === at,
    );
    const places = first.map(({ form }) => report.form.sections.indexOf(form));
    const inOrder = longestRise(places);
    for (const [index, section] of first.entries()) {
      if (inOrder.has(index)) continue;
      yield {
        range: section.heading.title,
        message: { key: 'order', facts: { section: section.form.label, place: places[index]! + 1 } },
        anchor: { section: section.form.id },
      };
    }
  },
};

/** The indices of a longest rising run: the fewest sections are blamed. */
function longestRise(places: readonly number[]): ReadonlySet<number> {
  const runs: number[][] = [];
  for (const [index, place] of places.entries()) {
    const before = runs.filter((run) => places[run[run.length - 1]!]! < place);
    const longest = before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, index]);
  }
  return new Set(runs.reduce((best, run) => (run.length > best.length ? run : best), []));
}
