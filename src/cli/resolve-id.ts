import { z } from "zod";
import { labelOfId } from "../ontology/entity-kinds.js";
import type { GraphAccess } from "../start/graph-access.js";
import { ask } from "./ask.js";
import type { Run } from "./run.js";
import { renderTable } from "./table.js";
import { InputRefused } from "./usage-error.js";

const nodeQuery = `query Known($id: ID!) { node(id: $id) { id } }`;
const nodeShape = z.object({ node: z.object({ id: z.string() }).nullable() });

const resolveQuery = `query Resolve($inputs: [EntityInput!]!) {
  resolveEntities(inputs: $inputs) {
    resolutions { status candidates { score matchedText node { id name entityKind } } }
  }
}`;
const candidate = z.object({
  score: z.number(),
  matchedText: z.string(),
  node: z.object({ id: z.string(), name: z.string(), entityKind: z.string() }),
});
const resolveShape = z.object({
  resolveEntities: z.object({
    resolutions: z.array(
      z.object({ status: z.enum(["KNOWN", "DOUBTFUL", "UNKNOWN"]), candidates: z.array(candidate) }),
    ),
  }),
});

type Candidate = z.output<typeof candidate>;

/** A code is told from a name by having neither Chinese characters nor blanks, and at least four digits. */
const looksLikeCode = (text: string): boolean => /^[\w.-]+$/.test(text) && text.replaceAll(/\D/g, "").length >= 4;

/** Gives the id that a person means by an id, a code or a name; of several kinds the first that fits certainly counts. */
export async function resolveId(
  access: GraphAccess,
  run: Run,
  given: string,
  kinds: readonly (string | null)[] = [null],
): Promise<string> {
  const text = given.trim();
  if (labelOfId(text) !== undefined) {
    const { node } = await ask(access, run, { query: nodeQuery, variables: { id: text }, shape: nodeShape });
    if (node === null) throw new InputRefused(run.say("error.unknownId", { id: text }));
    return node.id;
  }
  const inputs = kinds.map((kind) => ({ ...(looksLikeCode(text) ? { code: text } : { name: text }), kind }));
  const { resolveEntities } = await ask(access, run, {
    query: resolveQuery,
    variables: { inputs },
    shape: resolveShape,
  });
  const known = resolveEntities.resolutions.find(({ status }) => status === "KNOWN")?.candidates[0];
  if (known !== undefined) return known.node.id;
  const candidates = resolveEntities.resolutions.flatMap((resolution) => resolution.candidates);
  if (candidates.length === 0) throw new InputRefused(run.say("error.unknownName", { name: text }));
  throw new InputRefused(`${run.say("error.ambiguousName", { name: text })}\n${listCandidates(candidates, run)}`);
}

const listCandidates = (candidates: readonly Candidate[], { say, terminal }: Run): string =>
  renderTable(
    [
      { title: say("column.id") },
      { title: say("column.name"), flexible: true },
      { title: say("column.kind") },
      { title: say("column.matched"), flexible: true },
      { title: say("column.score"), right: true },
    ],
    candidates.map(({ node, matchedText, score }) => [
      node.id,
      node.name,
      node.entityKind,
      matchedText,
      score.toFixed(2),
    ]),
    terminal.columns,
  );
