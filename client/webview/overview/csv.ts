type Field = string | number | null;

/** A table as CSV that a spreadsheet reads: with the mark of UTF-8, and with words that are no formulas. */
export function csvOf(rows: readonly (readonly Field[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(fieldOf).join(',')).join('\r\n')}\r\n`;
}

function fieldOf(field: Field): string {
  if (field === null || typeof field === 'number') return String(field ?? '');
  const text = /^[=+\-@\t]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
