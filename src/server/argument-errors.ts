import { GraphQLError, type GraphQLFormattedError } from "graphql";

/** A finding of class-validator, as type-graphql hands it on. */
export interface ArgumentError {
  readonly property: string;
  readonly value?: unknown;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly ArgumentError[];
}

interface Finding {
  readonly argument: string;
  readonly rule: string;
  readonly text: string;
}

const longestValue = 64;

const isArgumentError = (value: unknown): value is ArgumentError =>
  typeof value === "object" && value !== null && "property" in value && typeof value.property === "string";

/** Finds class-validator's findings in an error (type-graphql's ArgumentValidationError), if it is one. */
export function readArgumentErrors(error: unknown): readonly ArgumentError[] | undefined {
  const found = error instanceof GraphQLError ? error.extensions["validationErrors"] : undefined;
  return Array.isArray(found) && found.length > 0 && found.every(isArgumentError) ? found : undefined;
}

function writeValue(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    text = undefined;
  }
  if (text === undefined) return typeof value === "undefined" ? "nothing" : `a ${typeof value}`;
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

function listFindings(errors: readonly ArgumentError[], parent: string): Finding[] {
  return errors.flatMap(({ property, value, constraints = {}, children = [] }) => {
    const argument = parent === "" ? property : `${parent}.${property}`;
    const own = Object.entries(constraints).map(([rule, said]) => {
      const named = said.startsWith(property) ? argument + said.slice(property.length) : said;
      return { argument, rule, text: `${named.replace(/\.$/, "")}, but got ${writeValue(value)}.` };
    });
    return [...own, ...listFindings(children, argument)];
  });
}

/** Gives what the client sees of class-validator's findings: each rule, then what was given. */
export function describeArgumentErrors(errors: readonly ArgumentError[]): GraphQLFormattedError {
  const findings = listFindings(errors, "").slice(0, 5);
  const params = { arguments: findings.map(({ argument, rule }) => ({ argument, rule })) };
  const message = findings.map(({ text }) => text).join(" ") || "The arguments break a rule.";
  return { message, extensions: { code: "BAD_USER_INPUT", params } };
}
