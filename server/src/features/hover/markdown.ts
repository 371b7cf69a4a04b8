/** A text as Markdown that shows just it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~#]/g, '\\$&');
}

/** Our own Markdown as it is read where just its text is shown: a link keeps its words, a list its dashes. */
export function plainText(markdown: string): string {
  return markdown.replace(/\\(.)|\*\*|\[|\]\([^()]*\)/g, '$1');
}

/** Those parts that say something, as paragraphs. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The lines that say something, as a list. */
export function list(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line) => `- ${line}`)
    .join('\n');
}
