import { expect } from "vitest";
import type { Fixture, Question } from "./start-fixture.js";

/** Gives so many pieces of a document, written by their index. */
export const repeat = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(" ");
/** Gives selections that nest so deep. */
export const nest = (depth: number): string => (depth === 1 ? "depth" : `inside { ${nest(depth - 1)} }`);
/** Gives a document whose fragments would expand to two to the power of `levels` fields. */
export const explode = (levels: number): string =>
  `{ ...F0 } ${repeat(levels, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F${levels} on Query { ok }`;
/** The header of a body in JSON. */
export const json = { "content-type": "application/json" };
/** Asks by POST, as clients do. */
export const query = (text: string, rest: object = {}): Question => ({
  headers: json,
  body: JSON.stringify({ query: text, ...rest }),
});
/** Sends a body as it is. */
export const raw = (body: string | Buffer, headers: Record<string, string> = {}): Question => ({
  headers: { ...json, ...headers },
  body,
});
/** Gives a valid body with so many bytes more. */
export const padded = (bytes: number): string => JSON.stringify({ query: "{ ok }", pad: "x".repeat(bytes) });

/** A request at fault, and what must come back. */
export interface Row {
  readonly fault: string;
  readonly question: Question;
  readonly status: number;
  readonly code: string;
  readonly says: RegExp;
}

/** The code of what breaks a rule of GraphQL or a limit. */
export const invalid = "GRAPHQL_VALIDATION_FAILED";
/** Sends what is at fault and checks that it is refused as JSON, in time, before any resolver runs. */
export async function expectRefusal(fixture: Fixture, { question, status, code, says }: Row): Promise<void> {
  const before = fixture.resolverCalls();
  const started = performance.now();
  const answer = await fixture.send(question);
  expect(performance.now() - started).toBeLessThan(1000);
  expect(answer.headers["content-type"]).toMatch(/^application\/json/);
  expect(answer.errors.map((error) => error.extensions["code"])).toContain(code);
  expect(answer.errors[0]?.message).toMatch(says);
  expect(answer.status).toBe(status);
  expect(answer.headers["x-request-id"]).toMatch(/^[\da-f-]{36}$/);
  expect(fixture.resolverCalls()).toBe(before);
}
