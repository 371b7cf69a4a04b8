import { expect, it } from 'vitest';
import { canonicalUri, childUri, pathBelow } from '../../server/src/protocol/uris';

it.each([
  ['file:///reports/2023.md', 'file:///reports/2023.md'],
  ['file:///报告/市局(1).md', 'file:///%E6%8A%A5%E5%91%8A/%E5%B8%82%E5%B1%80%281%29.md'],
  ['file:///%e6%8a%a5/a%2fb!.md', 'file:///%E6%8A%A5/a%2Fb%21.md'],
  ['file:///C:/reports', 'file:///c%3A/reports'],
  ['file:///c%3A/reports', 'file:///c%3A/reports'],
  ['file://server/share/a b', 'file://server/share/a%20b'],
  ['untitled:draft', 'untitled:draft'],
  ['file:///100%/a', 'file:///100%/a'],
])('%s is written as %s', (uri, expected) => {
  expect(canonicalUri(uri)).toBe(expected);
  expect(canonicalUri(expected)).toBe(expected);
});

it('a folder’s child has its name', () => {
  const uri = childUri('file:///reports', '市局(1) #2?.md');
  expect(canonicalUri(uri)).toBe(uri);
  expect(pathBelow('file:///reports', uri)).toBe('市局(1) #2?.md');
});
