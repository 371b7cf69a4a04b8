import { readAny } from './composed';
import type { ForeignDocument } from './document';
import { reportBlocks } from './reportBlocks';

/** Reads a report in any of the layouts that are recognised. */
export function readText(text: string): ForeignDocument {
  const blocks = reportBlocks(readAny(text));
  return {
    blocks: blocks.map((block) =>
      block.kind === 'table'
        ? block
        : { kind: 'paragraph', text: block.text, level: block.kind === 'heading' ? block.level! + 1 : null },
    ),
    leftOut: [],
  };
}
