import type { Context } from "../../graphql/context.js";
import type { CoverageStatement } from "../analysis.types.js";
import { readDeclaredCoverage } from "./paths.queries.js";

const undeclared = { regionId: null, population: "ALL", share: null, declaredBy: null, declaredOn: null };

/**
 * Says for each relationship type what had been declared by a day: the newest declaration of every region and population that
 * has one, and for a type without any a statement whose share is unknown.
 */
export async function loadDeclaredCoverage(
  context: Context,
  version: string,
  types: Iterable<string>,
  asOf: string,
): Promise<CoverageStatement[]> {
  const read = () => context.background.run(readDeclaredCoverage, {});
  const all = await context.snapshots.get("declared coverage", version, read);
  return [...new Set(types)].sort().flatMap((relationshipType): CoverageStatement[] => {
    const newest = new Map<string, CoverageStatement>();
    for (const row of all)
      if (row.relationshipType === relationshipType && (row.declaredOn ?? "") <= asOf)
        newest.set(JSON.stringify([row.regionId, row.population]), row);
    return newest.size > 0 ? [...newest.values()] : [{ relationshipType, ...undeclared }];
  });
}
