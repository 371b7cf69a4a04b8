import { expect, it } from 'vitest';
import { pastedRows } from '../../server/src/convert/pastedRows';

it('rows copied from Excel are those of the clipboard’s HTML', () => {
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {color:black}</style></head>
    <body><!--StartFragment--><table border=0><col width=64><tr height=18><td class=xl65>甲</td><td align=right x:num>1</td></tr>
    <tr><td>乙</td><td>&nbsp;</td></tr></table><!--EndFragment--></body></html>`;
  expect(pastedRows(html, '甲\t1\r\n乙\t\r\n')).toEqual([
    ['甲', '1'],
    ['乙', ''],
  ]);
});

it('rows copied from Word have their merged cells once', () => {
  const html = `<table class=MsoTableGrid><tr><td rowspan=2><p class=MsoNormal>三、本年度<br>办理结果<o:p></o:p></p></td><td colspan=2><p>（一）予以公开</p></td><td>4</td></tr>
    <tr><td>（三）不予公开</td><td>1.属于国家秘密</td><td>0</td></tr></table>`;
  expect(pastedRows(html, '')).toEqual([
    ['三、本年度办理结果', '（一）予以公开', '', '4'],
    ['', '（三）不予公开', '1.属于国家秘密', '0'],
  ]);
});

it('a single column, and a single cell, are rows too', () => {
  expect(pastedRows('<table><tr><td>1</td></tr><tr><td>2</td></tr></table>', '')).toEqual([['1'], ['2']]);
});

it('without HTML, tabs part the cells', () => {
  expect(pastedRows('', '甲\t1\t\r\n乙\t"丙\n丁ab\n12"\t"说""好"""\n')).toEqual([
    ['甲', '1', ''],
    ['乙', '丙丁ab 12', '说"好"'],
  ]);
});

it('running text is no table', () => {
  expect(pastedRows('<p>全年公开36条。</p>', '全年公开36条。')).toBeNull();
  expect(pastedRows('', '')).toBeNull();
});
