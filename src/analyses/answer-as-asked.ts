import type { Context } from "../graphql/context.js";
import type { ScenarioInput } from "../overlay/overlay.args.js";
import { underScenario } from "../overlay/overlay-context.js";
import type { Analysis } from "./analysis.types.js";
import { answerFresh, type Freshness } from "./freshness.js";
import { onOneVersion } from "./on-one-version.js";

/** On which graph an analysis is asked: how fresh, and with what supposed. */
export interface AskedGraph {
  readonly freshness: Freshness;
  readonly overlay?: ScenarioInput | null | undefined;
}

/** Answers an analysis on one version of the graph, the newest or one before where that will do, under the scenario if there is one. */
export const answerAsAsked = <T extends Analysis>(
  request: Context,
  { freshness, overlay }: AskedGraph,
  work: (context: Context) => Promise<T>,
): Promise<T> =>
  answerFresh(request, freshness, async (chosen) => {
    const context = await underScenario(chosen, overlay);
    return onOneVersion(context, () => work(context));
  });
