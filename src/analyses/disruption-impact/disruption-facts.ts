import type { Context } from "../../graphql/context.js";
import type { SupplyFacts } from "../../chain/supply-network/supply-facts.service.js";
import type { DisruptionQuestion } from "./disruption.args.js";
import type { Disruption } from "./disruption-impact.scoring.js";

/** What an answer was worked out from; the disruption is null where it was refused. */
export interface DisruptionFacts {
  /** What they were read through: under a scenario it is not the request's own. */
  readonly context: Context;
  readonly question: DisruptionQuestion;
  readonly version: string;
  readonly supplies: SupplyFacts;
  readonly disruption: Disruption | null;
  readonly weight: Float64Array;
}
