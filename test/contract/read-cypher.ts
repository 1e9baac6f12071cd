/** A statement without its comment lines. */
export const withoutComments = (text: string): string => text.replaceAll(/^\/\/.*$/gm, "");

/** The names of the parameters that a statement takes, sorted. */
export const parametersOf = (text: string): string[] =>
  [...new Set([...withoutComments(text).matchAll(/\$([A-Za-z][A-Za-z0-9]*)/g)].map(([, name]) => name ?? ""))].sort();

/** The names of the columns of a statement's last RETURN, sorted; null for a statement that returns none. */
export function columnsOf(text: string): string[] | null {
  const body = withoutComments(text);
  const at = lastReturn(body);
  if (at === null) return null;
  return splitTop(untilOrder(body.slice(at + "RETURN".length)))
    .map((column) => (/\bAS\s+([A-Za-z]\w*)\s*$/.exec(column)?.[1] ?? column).replace(/^\s*DISTINCT\s+/, "").trim())
    .sort();
}

/** Where the last RETURN outside any braces begins. */
function lastReturn(text: string): number | null {
  let depth = 0;
  let found: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if ("{([".includes(sign)) depth += 1;
    if ("})]".includes(sign)) depth -= 1;
    if (depth === 0 && text.startsWith("RETURN", at) && !/\w/.test(text.charAt(at - 1))) found = at;
  }
  return found;
}

function splitTop(clause: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < clause.length; at += 1) {
    const sign = clause.charAt(at);
    if ("{([".includes(sign)) depth += 1;
    if ("})]".includes(sign)) depth -= 1;
    if (sign === "," && depth === 0) {
      parts.push(clause.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, clause.slice(from)];
}

/** A clause without the order and the limit that may end it; those in inner braces stay. */
function untilOrder(clause: string): string {
  let depth = 0;
  for (let at = 0; at < clause.length; at += 1) {
    const sign = clause.charAt(at);
    if ("{([".includes(sign)) depth += 1;
    if ("})]".includes(sign)) depth -= 1;
    if (depth === 0 && /^\b(ORDER BY|SKIP|LIMIT)\b/.test(clause.slice(at)) && /\s/.test(clause.charAt(at - 1)))
      return clause.slice(0, at);
  }
  return clause;
}
