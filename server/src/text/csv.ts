export type CsvField = string | number | null;

/** One line of a CSV file (RFC 4180), without its line end. */
export function csvLine(fields: readonly CsvField[]): string {
  return fields.map(csvField).join(',');
}

function csvField(field: CsvField): string {
  if (typeof field === 'number') return String(field);
  const text = inert(field ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet takes a text that begins like this for a formula and works it out. */
const formula = /^[=+\-@\t\r]/;
const signedNumber = /^[+-]?[\d,.]*%?$/;

/** Words of a report are never worked out: what would be a formula gets the apostrophe that makes it a text. */
function inert(text: string): string {
  return formula.test(text) && !signedNumber.test(text) ? `'${text}` : text;
}
