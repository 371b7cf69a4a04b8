import type { Report } from '../../binding/report';
import type { Rule } from '../rule';
import { isOtherAgency } from '../agencyNames';

/** One agency has one name: in the title, in the metadata above, in the sentence on who wrote it, in the signature. */
export const textOrganization: Rule = {
  id: 'text/organization',
  severity: 'warning',
  title: { 'zh-cn': '机关名称前后不一致', en: 'The agency is named in different ways' },
  messages: {
    'zh-cn': {
      differs: '这里是“{actual}”，而{where}是“{name}”',
      again: '这里是“{actual}”',
      named: '这里是“{name}”',
      rewrite: '改为“{name}”',
      title: '标题',
      metadata: '发布机构',
      text: '正文',
      signature: '落款',
    },
    en: {
      differs: 'This says “{actual}”, but {where} says “{name}”',
      again: 'This says “{actual}”',
      named: 'This says “{name}”',
      rewrite: 'Change to “{name}”',
      title: 'the title',
      metadata: 'the publisher above',
      text: 'the text',
      signature: 'the signature',
    },
  },
  *check({ organizations }: Report) {
    const own = organizations.find(({ source }) => source === 'title') ?? organizations[0];
    if (!own) return;
    const wrong = organizations.filter(({ name }) => isOtherAgency(name, own.name));
    const [first, ...others] = wrong;
    if (!first) return;
    // A title's name may be printed in two lines.
    const name = own.name.replace(/\s+/g, '');
    yield {
      range: first.range,
      message: {
        key: 'differs',
        facts: { actual: first.name, name, where: [{ key: own.source, facts: {} }] },
      },
      related: [
        { range: own.range, message: { key: 'named', facts: { name } } },
        ...others.map((other) => ({
          range: other.range,
          message: { key: 'again', facts: { actual: other.name } },
        })),
      ],
      fixes: [
        {
          title: { key: 'rewrite', facts: { name } },
          // Which of the names is the right one only the agency knows.
          preferred: false,
          safety: 'needs-a-look',
          edits: wrong.map(({ range }) => ({ range, newText: name })),
        },
      ],
    };
  },
};
