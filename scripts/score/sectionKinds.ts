import type { ReportSection } from '../../server/src/binding/report';
import { edited, type Kind } from './seed';
import type { SoundText } from './sound';

/** A heading that is like none of the form's. */
const otherHeading = '年度工作回顾';

export const sectionKinds: readonly Kind[] = [
  {
    name: 'section dropped',
    target: { found: 1 },
    rules: ['section/missing'],
    isMendable: false,
    *seeds(sound) {
      for (const { form, range } of sound.report.sections) {
        yield {
          text: edited(sound.text, { range, newText: '' }),
          done: form.id,
          isBlamed: ({ anchor }) => anchor.section === form.id,
        };
      }
    },
  },
  {
    name: 'section renamed',
    rules: ['section/heading', 'section/missing'],
    isMendable: true,
    seeds: (sound) => renamed(sound, () => otherHeading),
  },
  {
    name: 'section’s heading without its last two characters',
    rules: ['section/heading', 'section/missing'],
    isMendable: true,
    seeds: (sound) => renamed(sound, (title) => title.slice(0, -2)),
  },
  {
    name: 'section moved behind the next',
    rules: ['section/order'],
    isMendable: false,
    *seeds(sound) {
      const { text, report } = sound;
      for (const [index, first] of report.sections.entries()) {
        const second = report.sections[index + 1];
        if (!second) continue;
        const words = ({ range }: ReportSection) => text.slice(range.start, range.end);
        yield {
          text: edited(text, {
            range: { start: first.range.start, end: second.range.end },
            newText: words(second) + words(first),
          }),
          done: `${first.form.id} ↔ ${second.form.id}`,
          isBlamed: ({ anchor }) => anchor.section === first.form.id || anchor.section === second.form.id,
        };
      }
    },
  },
];

function* renamed(sound: SoundText, rename: (title: string) => string) {
  for (const { form, heading } of sound.report.sections) {
    const newText = rename(sound.text.slice(heading.title.start, heading.title.end));
    yield {
      text: edited(sound.text, { range: heading.title, newText }),
      done: `${form.id}: ${newText}`,
      isBlamed: ({ anchor }: { anchor: { section?: string } }) => anchor.section === form.id,
    };
  }
}
