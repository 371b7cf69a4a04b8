/** A text as Markdown that shows just it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~#]/g, '\\$&');
}
