import { z } from "zod";
import { ask } from "../ask.js";
import { exitCodes } from "../exit-code.js";
import { resolveId } from "../resolve-id.js";
import { type Handler, readOptions } from "../run.js";
import { withGraph } from "../with-graph.js";

const optionShape = z.object({
  count: z.coerce.number("must be a whole number from 1 to 50").int().min(1).max(50).default(5),
  hops: z.coerce.number("must be a whole number from 1 to 12").int().min(1).max(12).default(6),
});

const query = `query Path($from: [ID!]!, $to: [ID!]!, $k: Int!, $hops: Int!, $lang: Language!) {
  paths(fromIds: $from, toIds: $to, k: $k, maxHops: $hops) {
    status
    refusal { sentence(lang: $lang) { text } }
    truncations { limit value }
    warnings { sentence(lang: $lang) { text } }
    distance
    evidence { paths { score sentence(lang: $lang) { text } steps { nodeId relationshipId forward } } }
  }
}`;
const sentence = z.object({ text: z.string() });
const step = z.object({ nodeId: z.string(), relationshipId: z.string().nullable(), forward: z.boolean() });
const shape = z.object({
  paths: z.object({
    status: z.string(),
    refusal: z.object({ sentence }).nullable(),
    truncations: z.array(z.object({ limit: z.string(), value: z.number() })),
    warnings: z.array(z.object({ sentence })),
    distance: z.number().nullable(),
    evidence: z.object({
      paths: z.array(z.object({ score: z.number().nullable(), sentence, steps: z.array(step) })),
    }),
  }),
});

type Paths = z.output<typeof shape>["paths"];

/** Says how two things are linked, a sentence for each path. */
export const showPaths: Handler = (run) => {
  const { count: k, hops } = readOptions(optionShape, run);
  return withGraph(run, async (access) => {
    const [from = "", to = ""] = run.args;
    const { terminal, options, language } = run;
    const variables = {
      from: [await resolveId(access, run, from)],
      to: [await resolveId(access, run, to)],
      ...{ k, hops, lang: language === "zh" ? "ZH" : "EN" },
    };
    const { paths } = await ask(access, run, { query, variables, shape });
    if (options["json"] === true) terminal.out(JSON.stringify(paths, null, 2));
    else tellPaths(paths, hops, run);
    return exitCodes.done;
  });
};

function tellPaths(
  paths: Paths,
  hops: number,
  { say, terminal }: Pick<Parameters<Handler>[0], "say" | "terminal">,
): void {
  const { refusal, truncations, warnings, evidence } = paths;
  if (refusal !== null) terminal.out(refusal.sentence.text);
  else if (evidence.paths.length === 0) terminal.out(say("path.none", { hops }));
  for (const path of evidence.paths) terminal.out(path.sentence.text);
  if (truncations.length > 0) {
    const limits = truncations.map(({ limit, value }) => `${limit} ${value}`).join(", ");
    terminal.note(say("path.truncated", { limits }));
  }
  for (const warning of warnings) terminal.note(`! ${warning.sentence.text}`);
}
