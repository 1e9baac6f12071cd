import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

const json = "application/json";
const graphqlJson = "application/graphql-response+json";

const served = [json, graphqlJson] as const;

/** What a client wants to read, by its `Accept` header. */
export interface Acceptance {
  /** The type to answer with, or none that we have. */
  readonly type: typeof json | typeof graphqlJson | undefined;
  /** The client names application/json and nothing that GraphQL-over-HTTP adds. */
  readonly onlyJson: boolean;
  /** The client names text/html, as browsers do. */
  readonly html: boolean;
}

const anything: Acceptance = { type: json, onlyJson: false, html: false };

/** Clients of one sort say the same with each request. */
const read = new LRUCache<string, Acceptance>({ max: 100 });

/** Reads an `Accept` header; without one, anything will do. */
export function readAccept(header: string | undefined): Acceptance {
  if (header === undefined || header.trim() === "") return anything;
  const known = read.get(header);
  if (known !== undefined) return known;
  const accepted = parseAccept(header);
  read.set(header, accepted);
  return accepted;
}

function parseAccept(header: string): Acceptance {
  const negotiator = new Negotiator({ headers: { accept: header } });
  const named = new Set(negotiator.mediaTypes().map((type) => type.toLowerCase()));
  const wild = named.has("*/*") || named.has("application/*");
  const [best] = negotiator.mediaTypes([...served]);
  return {
    // A type named with parameters of its own, such as a character set, is the type all the same.
    type: served.find((type) => type === best) ?? served.find((type) => named.has(type)),
    onlyJson: named.has(json) && !wild && !named.has(graphqlJson),
    html: named.has("text/html"),
  };
}
