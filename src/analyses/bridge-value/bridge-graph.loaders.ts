import type { Context } from "../../graphql/context.js";
import { type GraphScope, loadTypedGraph, type TypedGraph } from "../../snapshot/typed-graph.js";
import { type BridgeQuestion, kindsTakingPart } from "./bridge-question.js";

/** The network has some twenty labels and as many types, each of which is a statement of its own. */
const statementsAtOnce = 6;

/** Gives a typed graph of what takes part, and of `kinds` beside, by a few statements at once: others need connections too. */
export const loadFewAtOnce = (
  context: Context,
  version: string,
  scope: Omit<GraphScope, "kinds">,
  kinds: GraphScope["kinds"] = [],
): Promise<TypedGraph> =>
  loadTypedGraph(fewAtOnce(context), version, { ...scope, kinds: [...kindsTakingPart, ...kinds] });

/** Gives the network of a question as it is extracted: the relationships of its types at its date. */
export const loadBridgeGraph = (
  context: Context,
  version: string,
  { networkTypes: relationshipTypes, asOf, minConfidence }: BridgeQuestion,
): Promise<TypedGraph> => loadFewAtOnce(context, version, { relationshipTypes, asOf, minConfidence });

/** A context whose background statements wait for each other. */
function fewAtOnce(context: Context): Context {
  let running = 0;
  const waiting: (() => void)[] = [];
  const takeTurn = (): Promise<void> => {
    if (running >= statementsAtOnce) return new Promise((resolve) => waiting.push(resolve));
    running += 1;
    return Promise.resolve();
  };
  const giveTurn = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  const run: Context["background"]["run"] = async (query, params, options) => {
    await takeTurn();
    try {
      return await context.background.run(query, params, options);
    } finally {
      giveTurn();
    }
  };
  return { ...context, background: { run } };
}
