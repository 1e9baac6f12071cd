import { z } from "zod";
import type { GraphAccess } from "../start/graph-access.js";
import { resolveId } from "./resolve-id.js";
import { readOptions, type Run } from "./run.js";

const populations = ["ALL", "ABOVE_DESIGNATED_SIZE", "LISTED"] as const;

/** The options that every command takes which asks about a chain in a region. */
export const chainOptionShape = z.object({
  population: z.enum(populations, { error: `must be one of ${populations.join(", ")}` }).default("ALL"),
  asOf: z.iso.date("must be a day as YYYY-MM-DD").optional(),
});

/** Gives the variables of a question about a chain in a region: names and codes are looked up. */
export async function chainVariables(access: GraphAccess, run: Run) {
  const { population, asOf } = readOptions(chainOptionShape, run);
  const [target = "", region = ""] = run.args;
  return {
    targetId: await resolveId(access, run, target, ["CHAIN", "CHAIN_LINK", "PRODUCT"]),
    regionId: await resolveId(access, run, region, ["REGION"]),
    ...{ population, asOf: asOf ?? null },
  };
}
