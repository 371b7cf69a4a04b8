import type { LayoutId } from '../tree';
import { aligned } from './aligned';
import { cellPerLine } from './cellPerLine';
import { gfm } from './gfm';
import { html } from './html';
import type { Layout, TableReader } from './layout';
import { loosePipes } from './loosePipes';
import { tabs } from './tabs';

export const layouts: Readonly<Record<LayoutId, Layout>> = {
  gfm,
  'loose-pipes': loosePipes,
  tabs,
  'cell-per-line': cellPerLine,
  html,
  aligned,
};

/** In the order in which they are tried: the plainest marks first. Both kinds of pipes have one reader. */
export const tableReaders: readonly TableReader[] = [html, gfm, tabs, cellPerLine, aligned].map(
  (layout) => layout.read,
);
