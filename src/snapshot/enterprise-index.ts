import type { Context } from "../graphql/context.js";
import { readEnterpriseIndex } from "./shared-snapshots.queries.js";

export type Population = "ALL" | "ABOVE_DESIGNATED_SIZE" | "LISTED";

/** What analyses need to know of an enterprise to count it. */
export interface EnterpriseFacts {
  readonly id: string;
  readonly regionIds: readonly string[];
  readonly industryIds: readonly string[];
  readonly listed: boolean;
  readonly aboveDesignatedSize: boolean;
  /** It makes something that could belong to a link: not accounting rows alone. */
  readonly attachable: boolean;
}

/** Gives the facts of every enterprise at a date, by id. */
export const loadEnterpriseIndex = (
  context: Context,
  version: string,
  asOf: string,
): Promise<ReadonlyMap<string, EnterpriseFacts>> =>
  context.snapshots.get(`enterprises ${asOf}`, version, async () => {
    const rows = await context.background.run(readEnterpriseIndex, { asOf });
    return new Map(rows.map((row) => [row.id, row]));
  });

/** Says whether an enterprise belongs to a population. */
export const isInPopulation = ({ listed, aboveDesignatedSize }: EnterpriseFacts, population: Population): boolean =>
  population === "ALL" || (population === "LISTED" ? listed : aboveDesignatedSize);
