import type { Context } from "../../graphql/context.js";
import { type GraphScope, loadTypedGraph, type TypedGraph } from "../../snapshot/typed-graph.js";
import { type BridgeQuestion, kindsTakingPart } from "./bridge-question.js";

/** Gives a typed graph of what takes part, and of `kinds` beside. */
export const loadTakingPart = (
  context: Context,
  version: string,
  scope: Omit<GraphScope, "kinds">,
  kinds: GraphScope["kinds"] = [],
): Promise<TypedGraph> => loadTypedGraph(context, version, { ...scope, kinds: [...kindsTakingPart, ...kinds] });

/** Gives the network of a question as it is extracted: the relationships of its types at its date. */
export const loadBridgeGraph = (
  context: Context,
  version: string,
  { networkTypes: relationshipTypes, asOf, minConfidence }: BridgeQuestion,
): Promise<TypedGraph> => loadTakingPart(context, version, { relationshipTypes, asOf, minConfidence });
