export type CsvField = string | number | null;

/** One line of a CSV file (RFC 4180), without its line end. */
export function csvLine(fields: readonly CsvField[]): string {
  return fields.map(csvField).join(',');
}

function csvField(field: CsvField): string {
  const text = field === null ? '' : String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
