/** Renders a Markdown table; the first column is text, the others are figures. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, index) => (index === 0 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

/** Renders milliseconds with the digits that mean something. */
export const renderMs = (ms: number): string => ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0);

/** Renders a ratio with its bound and whether it holds. */
export function renderRatio(ratio: number, bound: number | null): string {
  if (bound === null) return ratio.toFixed(2);
  return `${ratio.toFixed(2)} (≤ ${bound}: ${ratio <= bound ? "holds" : "**missed**"})`;
}
