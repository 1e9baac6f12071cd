import { buildAdjacency } from "../condensation/adjacency.scoring.js";
import { condense } from "../condensation/condensation.scoring.js";
import type { LinkInput, RequirementInput } from "./classes-input.scoring.js";
import { buildRequirementGraph } from "./requirement-graph.scoring.js";

/**
 * Gives the roots of a chain whose template names none, sorted by id: the links that require something, that no other link
 * requires (essentiality 1 or 2), and whose stage is neither DOWNSTREAM nor SERVICE, since charging and recycling need the
 * vehicle and not the other way round. Where no link fits, every link that none requires. Links on one cycle count as one:
 * what they require of each other makes neither a root nor keeps it from being one. No links, no roots.
 */
export function defaultRoots(
  links: readonly Pick<LinkInput, "id" | "stage">[],
  requirements: readonly RequirementInput[],
): readonly string[] {
  const graph = buildRequirementGraph(
    links.map((link) => link.id),
    requirements,
  );
  const pairs = graph.needsOf.flat().flatMap((need) => need.members.map((to) => [need.from, to] as const));
  const from = pairs.map(([source]) => source);
  const to = pairs.map(([, target]) => target);
  const { componentOf, count } = condense(buildAdjacency(graph.ids.length, from, to));
  const required = new Uint8Array(count);
  for (const [source, target] of pairs) {
    const component = componentOf[target] ?? 0;
    if (component !== componentOf[source]) required[component] = 1;
  }
  const sinks = graph.ids.filter((_, index) => required[componentOf[index] ?? 0] === 0);
  const stageOf = new Map(links.map((link) => [link.id, link.stage]));
  const tops = sinks.filter((id) => {
    const stage = stageOf.get(id);
    const requires = (graph.needsOf[graph.indexOf.get(id) ?? 0] ?? []).length > 0;
    return requires && stage !== "DOWNSTREAM" && stage !== "SERVICE";
  });
  return tops.length > 0 ? tops : sinks;
}
