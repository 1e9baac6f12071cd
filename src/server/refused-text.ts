import { type ASTVisitor, GraphQLError, type ValidationRule } from "graphql";
import { badInput } from "../errors.js";

// With the flag u, a whole pair is one character, so that only a half of one matches.
const halfPair = /\p{Surrogate}/u;

/** Says what is wrong with a text: a NUL, which the database can't store, or half of a surrogate pair. */
export function findRefusedCharacter(text: string): string | undefined {
  const nul = text.indexOf("\0");
  if (nul >= 0) return `the character U+0000 at position ${nul}`;
  return halfPair.test(text) ? "half of a surrogate pair" : undefined;
}

const refuse = (where: string, found: string): string =>
  `Text must be well-formed Unicode, but ${where} holds ${found}.`;

/**
 * Refuses variables that hold what can't be stored, in values or keys, or that nest deeper than `depth`.
 * It keeps its own stack, since a deep value would overflow the program's.
 */
export function checkVariables(variables: Readonly<Record<string, unknown>>, depth: number): void {
  const open: { value: unknown; name: string; level: number }[] = [];
  for (const [name, value] of Object.entries(variables)) open.push({ value, name, level: 1 });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, name, level } = next;
    if (typeof value === "string") checkText(value, name);
    if (typeof value !== "object" || value === null) continue;
    if (level > depth)
      throw badInput(`Variables may nest ${depth} deep, but $${name} nests deeper.`, { variable: name });
    for (const [key, inner] of Object.entries(value)) {
      checkText(key, name);
      open.push({ value: inner, name, level: level + 1 });
    }
  }
}

function checkText(text: string, variable: string): void {
  const found = findRefusedCharacter(text);
  if (found !== undefined) throw badInput(refuse(`$${variable}`, found), { variable });
}

/** Refuses the same in the document's own strings, and the name `__proto__`, which compiled code would not give back. */
export const refusedTextRule: ValidationRule = (context): ASTVisitor => ({
  StringValue(node) {
    const found = findRefusedCharacter(node.value);
    if (found === undefined) return;
    const originalError = badInput(refuse("a string of the document", found));
    context.reportError(new GraphQLError(originalError.message, { nodes: node, originalError }));
  },
  Name(node) {
    if (node.value !== "__proto__") return;
    const originalError = badInput("A name must not be __proto__, but the document uses it.");
    context.reportError(new GraphQLError(originalError.message, { nodes: node, originalError }));
  },
});
