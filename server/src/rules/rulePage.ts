const pages = 'https://github.com/gongkai/gongkai/blob/main/docs';

/** The address of a rule's page. */
export function rulePage(id: string): string {
  return `${pages}/rules/${id}.md`;
}

/** The address of the page about a document that reports rest on. */
export function basisPage(id: string): string {
  return `${pages}/basis/${id}.md`;
}
