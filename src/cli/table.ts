import stringWidth from "string-width";

/** A column of a table: its title, and whether its cells stand at the right. */
export interface Column {
  readonly title: string;
  readonly right?: boolean;
  /** Cells may be cut to fit the line; a column without it never is. */
  readonly flexible?: boolean;
}

const gap = "  ";
const leastFlexible = 8;

/** Gives the width of a text on a terminal, where a Chinese character takes two columns. */
export const widthOf = (text: string): number => stringWidth(text);

/** Cuts a text to a width, with an ellipsis where something was cut. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = "";
  for (const character of text) {
    if (widthOf(cut) + widthOf(character) > width - 1) break;
    cut += character;
  }
  return `${cut}…`;
}

/** Fills a text with blanks to a width. */
export function fillTo(text: string, width: number, right = false): string {
  const blanks = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? blanks + text : text + blanks;
}

/** Gives a table whose columns stand under each other whatever the script; line breaks in cells become blanks. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  lineWidth?: number,
): string {
  const cells = rows.map((row) => columns.map((_, at) => (row[at] ?? "").replaceAll(/\s+/gu, " ").trim()));
  const natural = columns.map(({ title }, at) =>
    Math.max(widthOf(title), ...cells.map((row) => widthOf(row[at] ?? ""))),
  );
  const widths = fitWidths(columns, natural, lineWidth);
  const line = (texts: readonly string[]): string =>
    columns
      .map(({ right }, at) => fillTo(cutTo(texts[at] ?? "", widths[at] ?? 0), widths[at] ?? 0, right))
      .join(gap)
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join(gap);
  return [line(columns.map(({ title }) => title)), rule, ...cells.map(line)].join("\n");
}

/** Takes what is too much from the flexible columns, the widest first. */
function fitWidths(columns: readonly Column[], natural: readonly number[], lineWidth: number | undefined): number[] {
  const widths = [...natural];
  if (lineWidth === undefined) return widths;
  const total = (): number => widths.reduce((sum, width) => sum + width, gap.length * (widths.length - 1));
  while (total() > lineWidth) {
    const widest = columns
      .map(({ flexible }, at) => ({ at, width: flexible === true ? (widths[at] ?? 0) : 0 }))
      .reduce((best, next) => (next.width > best.width ? next : best), { at: -1, width: leastFlexible });
    if (widest.at < 0) break;
    widths[widest.at] = widest.width - 1;
  }
  return widths;
}
