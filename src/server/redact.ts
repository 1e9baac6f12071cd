const secrets: readonly (readonly [RegExp, string])[] = [
  [/([a-z][\w+.-]*:\/\/)[^\s/:@]*:[^\s/@]*@/gi, "$1***@"],
  [/\b(Bearer|Basic)\s+[\w+/=.~-]+/gi, "$1 ***"],
  [/\b([\w-]*(?:password|passwd|secret|token|api-?key|credentials?))(["']?\s*[:=]\s*["']?)[^\s"',;}]+/gi, "$1$2***"],
];

/** Gives a text without passwords, tokens and the user part of addresses, so that it may be logged. */
export const redactSecrets = (text: string): string =>
  secrets.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);

/** Gives what a log may say about an error of any kind: its stack or text, and its causes, without secrets. */
export function describeError(error: unknown): string {
  const texts: string[] = [];
  let next = error;
  for (let depth = 0; depth < 4 && next !== undefined; depth++) {
    texts.push(
      next instanceof Error
        ? (next.stack ?? next.message)
        : typeof next === "string"
          ? next
          : `a thrown ${typeof next}`,
    );
    next = next instanceof Error ? next.cause : undefined;
  }
  return redactSecrets(texts.join("\ncaused by: "));
}
