import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { resolveId } from "../../src/cli/resolve-id.js";
import type { Run } from "../../src/cli/run.js";
import { sayIn } from "../../src/cli/texts.js";
import { InputRefused } from "../../src/cli/usage-error.js";
import { readConfig } from "../../src/config.js";
import type { GraphAccess } from "../../src/start/graph-access.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";
import { fakeTerminal } from "./fake-terminal.js";

interface Input {
  readonly name?: string;
  readonly code?: string;
  readonly kind?: string | null;
}

const schema = buildSchema(`
  input EntityInput { name: String, code: String, kind: String }
  type Entity { id: ID!, name: String!, entityKind: String! }
  type Candidate { score: Float!, matchedText: String!, node: Entity! }
  type Resolution { status: String!, candidates: [Candidate!]! }
  type Resolutions { resolutions: [Resolution!]! }
  type Query { node(id: ID!): Entity, resolveEntities(inputs: [EntityInput!]!): Resolutions }
`);

/** An API whose names are given by a table: what a name or code of a kind may mean. */
function api(meanings: (input: Input) => string[]) {
  const asked: Input[] = [];
  const candidate = (id: string) => ({ score: 0.5, matchedText: id, node: { id, name: `名 ${id}`, entityKind: "K" } });
  const query = schema.getQueryType()?.getFields();
  if (query?.["node"] === undefined || query["resolveEntities"] === undefined) throw new Error("no such fields");
  query["node"].resolve = (_, { id }: { id: string }) => (id === "chain:nev" ? { id } : null);
  query["resolveEntities"].resolve = (_, { inputs }: { inputs: Input[] }) => {
    asked.push(...inputs);
    const resolutions = inputs.map((input) => {
      const ids = meanings(input);
      return { status: ["UNKNOWN", "KNOWN"][ids.length] ?? "DOUBTFUL", candidates: ids.map(candidate) };
    });
    return { resolutions };
  };
  const access: GraphAccess = {
    schema,
    createContext: () => contextOf(fakeRunner({})),
    close: () => Promise.resolve(),
  };
  return { access, asked };
}

const run: Run = {
  config: readConfig({}, "/nowhere"),
  language: "en",
  say: sayIn("en"),
  terminal: fakeTerminal(),
  signal: new AbortController().signal,
  args: [],
  options: {},
};

describe("what a person means by a word", () => {
  it("is the id, where it is an id that exists", async () => {
    const { access, asked } = api(() => []);
    expect(await resolveId(access, run, " chain:nev ")).toBe("chain:nev");
    expect(asked).toEqual([]);
  });

  it("is refused where it is an id that does not exist", async () => {
    await expect(resolveId(api(() => []).access, run, "chain:nix")).rejects.toThrow(
      "An id must exist, but got chain:nix.",
    );
  });

  it("is the one thing of that name", async () => {
    const { access, asked } = api(({ name }) => (name === "宁波市" ? ["reg:330200"] : []));
    expect(await resolveId(access, run, "宁波市", ["REGION"])).toBe("reg:330200");
    expect(asked).toEqual([{ name: "宁波市", kind: "REGION" }]);
  });

  it("is looked up as a code where it looks like one", async () => {
    const { access, asked } = api(({ code }) => (code === "603305" ? ["ent:603305"] : []));
    expect(await resolveId(access, run, "603305")).toBe("ent:603305");
    expect(asked[0]).toMatchObject({ code: "603305" });
  });

  it("takes the first kind that fits certainly", async () => {
    const { access } = api(({ kind }) => (kind === "CHAIN" ? [] : kind === "CHAIN_LINK" ? ["link:a"] : ["prd:a"]));
    expect(await resolveId(access, run, "压铸", ["CHAIN", "CHAIN_LINK", "PRODUCT"])).toBe("link:a");
  });

  it("is never guessed: several candidates are listed with their ids", async () => {
    const { access } = api(() => ["ent:a", "ent:b"]);
    const refusal = await resolveId(access, run, "旭升").catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InputRefused);
    expect(String(refusal)).toMatch(/ent:a +名 ent:a[\s\S]*ent:b/);
  });

  it("is refused where nothing comes near", async () => {
    await expect(resolveId(api(() => []).access, run, "没有的")).rejects.toThrow("nothing comes near 没有的");
  });
});
