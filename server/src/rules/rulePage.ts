const pages = 'https://github.com/gongkai/gongkai/blob/main/docs/rules';

/** The address of a rule's page. */
export function rulePage(id: string): string {
  return `${pages}/${id}.md`;
}
