import { readReport } from '../binding/readReport';
import type { ForeignDocument } from './document';
import { reportBlocks } from './reportBlocks';

/** Reads a report in any of the layouts that are recognised. */
export function readText(text: string): ForeignDocument {
  // A text that is read by force is always read.
  const blocks = reportBlocks(readReport(text, { force: true })!);
  return {
    blocks: blocks.map((block) =>
      block.kind === 'table'
        ? block
        : { kind: 'paragraph', text: block.text, level: block.kind === 'heading' ? block.level! + 1 : null },
    ),
    leftOut: [],
  };
}
