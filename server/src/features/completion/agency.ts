import type { WholeReport } from '../../binding/report';
import type { TextRange } from '../../text/textRange';
import type { Proposal } from './proposal';

const shortestBeginning = 2;

/** The agency's name, where its beginning stands before the cursor, and the place of that beginning. */
export function agencyProposal(
  { tree, organization, title }: WholeReport,
  offset: number,
): { readonly range: TextRange; readonly proposal: Proposal } | null {
  if (!organization || (title && offset <= title.range.end)) return null;
  const { name } = organization;
  for (let length = name.length - 1; length >= shortestBeginning; length--) {
    if (!tree.text.startsWith(name.slice(0, length), offset - length)) continue;
    const range = { start: offset - length, end: offset };
    return { range, proposal: { kind: 'agency', label: name, text: name } };
  }
  return null;
}
