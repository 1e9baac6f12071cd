import type { ApiClient } from "../measure/http-client.js";
import { type Spread, spreadOf } from "../measure/percentiles.js";

/** A document that is over a limit, and what it took to say so. */
export interface RefusedResult {
  readonly name: string;
  readonly times: Spread;
  readonly slowest: number;
}

const many = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join(" ");

const nest = (depth: number): string =>
  depth === 1 ? "{ id }" : `{ ... on Enterprise { products { edges { node ${nest(depth - 1)} } } } }`;

/** Documents just over the limits that are on by default, and some that explode. */
export const refusedDocuments: readonly (readonly [string, string])[] = [
  ["31 aliases", `{ ${many(31, (index) => `a${index}: __typename`)} }`],
  ["depth 16", `{ node(id: "x") ${nest(6)} }`],
  ["301 fields", `{ ${many(301, () => "__typename")} }`],
  ["21 directives", `{ __typename ${many(21, () => "@include(if: true)")} }`],
  ["2,001 tokens", `{ ${many(2_001, () => "x")} }`],
  ["circular fragments", "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }"],
  [
    "fragments that explode",
    `{ ...f0 } ${many(40, (index) => `fragment f${index} on Query { __typename ...f${index + 1} ...f${index + 1} }`)}
     fragment f40 on Query { __typename }`,
  ],
  [
    "too expensive",
    "{ enterprises(first: 100) { edges { node { products(first: 100) { edges { node { producers(first: 100) { edges { node { id } } } } } } } } } }",
  ],
];

/** Times how soon documents are refused, each asked with a comment of its own so that nothing is remembered of it. */
export async function measureRefusals(client: ApiClient, rounds: number): Promise<RefusedResult[]> {
  const results: RefusedResult[] = [];
  for (const [name, document] of refusedDocuments) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const began = performance.now();
      const { status, body } = await client.send(`# ${round}\n${document}`);
      times.push(performance.now() - began);
      if (status !== 400 || (body.errors ?? []).length === 0)
        throw new Error(`A document with ${name} must be refused with 400, but got ${status}.`);
    }
    results.push({ name, times: spreadOf(times), slowest: Math.max(...times) });
  }
  return results;
}
