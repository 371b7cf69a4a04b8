/** Takes the cursor mark `│` out of a text and says where it stood. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('│');
  if (offset < 0 || marked.includes('│', offset + 1))
    throw new Error('a text with one cursor mark │ is needed');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
