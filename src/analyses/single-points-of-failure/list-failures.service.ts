import { badInput } from "../../errors.js";
import { toMeasure } from "../../evidence/measure.types.js";
import type { ComponentLoss } from "./single-points-of-failure.scoring.js";
import { ComponentFailure, CutSet, type SinglePointsOfFailure } from "./single-points-of-failure.types.js";

const largestOrder = 3;

/** Gives the first components in their order. */
export const listFailures = (answer: SinglePointsOfFailure, first: number): ComponentFailure[] =>
  answer.scored.losses.slice(0, first).map((loss) => describeLoss(answer, loss));

/** Gives the first cut sets, of all orders or of one. */
export function listCutSets(answer: SinglePointsOfFailure, first: number, order: number | null): CutSet[] {
  if (order !== null && (order < 1 || order > largestOrder))
    throw badInput(`order must be from 1 to ${largestOrder}, but got ${order}.`, { order });
  const { scored, components } = answer;
  return scored.cutSets
    .filter((set) => order === null || set.components.length === order)
    .slice(0, first)
    .map((loss) =>
      Object.assign(new CutSet(), {
        order: loss.components.length,
        componentIds: loss.components.map((component) => components.list[component]?.id ?? ""),
        fallenLinkIds: loss.fallen.map((link) => scored.linkIds[link] ?? ""),
        loss,
        answer,
      }),
    );
}

function describeLoss(answer: SinglePointsOfFailure, loss: ComponentLoss): ComponentFailure {
  const { linkIds } = answer.scored;
  const idsOf = (links: readonly number[]) => links.map((link) => linkIds[link] ?? "");
  const margin = 1.96 * loss.standardError;
  return Object.assign(new ComponentFailure(), {
    componentId: answer.components.list[loss.component]?.id ?? "",
    breaksTarget: loss.breaksTarget,
    soleLinkIds: idsOf(loss.soleLinks),
    fallenLinkIds: idsOf(loss.fallen),
    importance: toMeasure({
      value: loss.importance,
      low: Math.max(0, loss.importance - margin),
      high: Math.min(1, loss.importance + margin),
    }),
    standardError: loss.standardError,
    loss,
    answer,
  });
}
