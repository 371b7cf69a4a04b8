/** The characters of the forms' labels, by the letter that their pinyin begins with. */
const byInitial: Readonly<Record<string, string>> = {
  a: '安按案',
  b: '不保办报本版补部编表',
  c: '出处存成持查程采重',
  d: '到动单大定对度当的督第',
  e: '二额',
  f: '分反发复府废方服法罚范访费',
  g: '供公关告国改构果管规购过格',
  h: '会合后和或护获',
  j: '举件具决减卷及家建接机监禁纠经结继缴计进金集据',
  k: '况可开科',
  l: '六另律理类量',
  m: '密明没目秘',
  n: '内年纳',
  p: '平',
  q: '七企全其区取强情期权求确请起',
  r: '人仍容然认',
  s: '三上事商四审尚属收数申社讼设诉',
  t: '他体台投提通题统',
  w: '万五位务危外握文无未物稳维问',
  x: '下信形性息效新现相续行许询需项限',
  y: '一业予于以依元已有用由益研要议逾',
  z: '中主作再制只在增总执掌政止正直知章组织自转这障',
};

const initials = new Map(
  Object.entries(byInitial).flatMap(([initial, characters]) =>
    Array.from(characters, (character): [string, string] => [character, initial]),
  ),
);

/** A label as the first letters of its pinyin, `ztqk` for 总体情况; what is no Chinese character is left out. */
export function pinyinInitials(label: string): string {
  return Array.from(label, (character) => initials.get(character) ?? '').join('');
}
