import { loadEntities } from "../../entities/entity/entity.loaders.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import type { Evidence, EvidencePath } from "../../evidence/evidence.types.js";
import { type Measure, toMeasure } from "../../evidence/measure.types.js";
import { mention } from "../../evidence/sentence.types.js";
import type { Context } from "../../graphql/context.js";
import type { Language } from "../../graphql/lang-arg.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import type { ProblemPart } from "./bridge-evidence.service.js";
import type { BridgeOutput, Change, Estimate, LostPair as ScoredPair } from "./bridge-input.scoring.js";
import { BridgeChange, BridgedProblem, BridgeNode, LostPair } from "./bridge-value.types.js";

type Named = (id: string) => Entity | undefined;

/** The normal distribution's share of 95 %. */
const twoSided = 1.96;

const measureOf = ({ value, standardError }: Estimate): Measure =>
  toMeasure({ value, low: value - twoSided * standardError, high: value + twoSided * standardError });

/** Gives a figure's change as the API serves it, with 95 % intervals where it was estimated. */
export const answerChange = ({ before, after, change, ...random }: Change): BridgeChange =>
  Object.assign(new BridgeChange(), {
    ...random,
    ...{ before: measureOf(before), after: measureOf(after), change: measureOf(change) },
  });

/** Gives how the nodes of the bridge stand, leaving out what is no longer there. */
export async function answerNodes(
  context: Context,
  { nodes, betweennessError: error }: BridgeOutput,
  idOf: (node: number) => string,
  day: string | null,
): Promise<BridgeNode[]> {
  const named = namedBy(
    await loadEntities(
      context,
      nodes.map(({ node }) => idOf(node)),
      day,
    ),
  );
  return nodes.flatMap(({ node: number, constraint, effectiveSize, betweenness: value, coreNumber }) => {
    const node = named(idOf(number));
    if (node === undefined) return [];
    const between = toMeasure({ value, low: Math.max(0, value - error), high: Math.min(1, value + error) });
    const parts = { constraint: known(constraint), effectiveSize: known(effectiveSize), betweenness: between };
    return [Object.assign(new BridgeNode(), { node, coreNumber, ...parts })];
  });
}

const known = (value: number | null): Measure =>
  toMeasure(value === null ? { unknownBecause: "NO_CONTACTS" } : { value, low: value, high: value });

/** Finds entities among some by their ids. */
export const namedBy = (entities: readonly Entity[]): Named => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return (id) => byId.get(id);
};

/** Gives the lost pairs with the ways that were lost, in the order of the evidence's first paths. */
export function answerLostPairs(
  lost: readonly ScoredPair[],
  { nodes, paths }: Evidence,
  idOf: (node: number) => string,
): LostPair[] {
  const named = namedBy(nodes);
  return lost.flatMap((pair, at) => {
    const [enterprise, institute, path] = [named(idOf(pair.enterprise)), named(idOf(pair.institute)), paths[at]];
    if (enterprise === undefined || institute === undefined || path === undefined) return [];
    const { stepsBefore, stepsAfter } = pair;
    const finding = lostFinding(enterprise, institute, stepsBefore, stepsAfter);
    return [Object.assign(new LostPair(), { enterprise, institute, path, stepsBefore, stepsAfter, finding })];
  });
}

function lostFinding(enterprise: Entity, institute: Entity, before: number, after: number | null): Remark {
  const steps = (count: number): string => (count === 1 ? "1 step" : `${count} steps`);
  return remark("PAIR_LOST", {
    zh: [
      ...[mention(enterprise, "ZH"), "与", mention(institute, "ZH"), `原相距${before}步，去掉之后`],
      after === null ? "再无通路。" : `相距${after}步。`,
    ],
    en: [
      ...[mention(enterprise, "EN"), " and ", mention(institute, "EN"), ` were ${steps(before)} apart; without it `],
      after === null ? "no way is left." : `they are ${steps(after)} apart.`,
    ],
  });
}

/** Gives the problems solved through the bridge, whose ways are the evidence's last paths. */
export function answerProblems(parts: readonly ProblemPart[], { paths }: Evidence, named: Named): BridgedProblem[] {
  const own = paths.slice(paths.length - parts.length);
  return parts.flatMap((part, at) => {
    const [problem, project, path] = [named(part.problemId), named(part.projectId), own[at]];
    if (problem === undefined || project === undefined || path === undefined) return [];
    return [
      Object.assign(new BridgedProblem(), { problem, project, path, part: partRemark(part, path, problem, project) }),
    ];
  });
}

function partRemark({ by }: ProblemPart, path: EvidencePath, problem: Entity, project: Entity): Remark {
  const ends = [path.steps[0]?.nodeId, path.steps.at(-1)?.nodeId].map((id) =>
    path.evidence.nodes.find((node) => node.id === id),
  );
  const name = (entity: Entity | undefined, lang: Language) =>
    mention(entity ?? { id: "", name: "", nameEn: null }, lang);
  const did = { TOOK_PART: ["参与了", " took part in "], BROKERED: ["撮合了", " brokered "] } as const;
  if (by === "LINKED")
    return remark(by, {
      zh: [
        ...[name(ends[0], "ZH"), "与", name(ends[1], "ZH"), "同为", mention(project, "ZH"), "的参与方，并经它相连；"],
        ...["该项目解决了", mention(problem, "ZH"), "。"],
      ],
      en: [
        ...[name(ends[0], "EN"), " and ", name(ends[1], "EN"), " both took part in ", mention(project, "EN")],
        ...[", which solved ", mention(problem, "EN"), ", and are linked through it."],
      ],
    });
  const [zh, en] = did[by];
  return remark(by, {
    zh: [name(ends[0], "ZH"), zh, mention(project, "ZH"), "，该项目解决了", mention(problem, "ZH"), "。"],
    en: [name(ends[0], "EN"), en, mention(project, "EN"), ", which solved ", mention(problem, "EN"), "."],
  });
}
