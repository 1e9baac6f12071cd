/** What a cell begins with that a spreadsheet takes for a formula. */
const formulaStart = /^[=+\-@\t\r]/;
const needsQuotes = /[",\n\r]/;

/** Makes a text one cell: what a spreadsheet would run gets a leading apostrophe, and quotes go where they must. */
export function csvCell(text: string): string {
  const harmless = formulaStart.test(text) && !isNumber(text) ? `'${text}` : text;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A plain number is no formula, though it may begin with a minus. */
const isNumber = (text: string): boolean => /^-\d+(\.\d+)?$/.test(text);

/** Gives one line of a CSV file. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** Gives a property's value as the text of a cell: lists are joined with semicolons. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(cellText).join(";");
  return typeof value === "string" ? value : JSON.stringify(value);
}
