import { z } from "zod";
import { ask } from "../ask.js";
import { exitCodes } from "../exit-code.js";
import { type Handler, readOptions } from "../run.js";
import { renderTable } from "../table.js";
import { withGraph } from "../with-graph.js";

const optionShape = z.object({
  kind: z.array(z.string()).optional(),
  first: z.coerce.number("must be a whole number from 1 to 100").int().min(1).max(100).default(20),
});

const query = `query Search($text: String!, $kinds: [EntityKind!], $first: Int!) {
  search(text: $text, kinds: $kinds, first: $first) {
    edges { score matchedOn matchedText node { id name entityKind } }
  }
}`;
const shape = z.object({
  search: z.object({
    edges: z.array(
      z.object({
        score: z.number(),
        matchedOn: z.string(),
        matchedText: z.string(),
        node: z.object({ id: z.string(), name: z.string(), entityKind: z.string() }),
      }),
    ),
  }),
});

/** Finds things by what a person types. */
export const search: Handler = (run) =>
  withGraph(run, async (access) => {
    const { kind: kinds, first } = readOptions(optionShape, run);
    const { say, terminal, options } = run;
    const variables = { text: run.args[0], first, ...(kinds && { kinds }) };
    const answer = await ask(access, run, { query, variables, shape });
    const { edges } = answer.search;
    if (options["json"] === true) terminal.out(JSON.stringify(answer, null, 2));
    else if (edges.length === 0) terminal.out(say("search.none"));
    else {
      const columns = [
        { title: say("column.id") },
        { title: say("column.name"), flexible: true },
        { title: say("column.kind") },
        { title: say("column.matched"), flexible: true },
        { title: say("column.score"), right: true },
      ];
      const rows = edges.map(({ node, matchedText, score }) => [
        ...[node.id, node.name, node.entityKind, matchedText],
        score.toFixed(2),
      ]);
      terminal.out(renderTable(columns, rows, terminal.columns));
    }
    return exitCodes.done;
  });
