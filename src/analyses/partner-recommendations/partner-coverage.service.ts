import type { Context } from "../../graphql/context.js";
import { loadRegionTree } from "../../snapshot/region-tree.js";
import type { CoverageStatement } from "../analysis.types.js";
import type { PartnerQuestion } from "./partner-input.service.js";
import { readPartnerDeclarations } from "./partner-recommendations.queries.js";
import { restsOn } from "./partner-scope.js";

/** Gives what is declared about the types that a wish rests on, for the smallest region around that has a declaration. */
export async function loadPartnerCoverage(
  context: Context,
  version: string,
  { wanted, regionId, asOf }: PartnerQuestion,
): Promise<CoverageStatement[]> {
  const relationshipTypes = restsOn[wanted];
  const around = regionId === null ? [] : (await loadRegionTree(context, version)).around(regionId);
  const rows =
    around.length === 0
      ? []
      : await context.runner.run(readPartnerDeclarations, {
          ...{ regionIds: around, relationshipTypes: [...relationshipTypes], asOf },
        });
  return relationshipTypes.map((relationshipType): CoverageStatement => {
    const declared = rows.filter((row) => row.relationshipType === relationshipType);
    const nearest = around.find((id) => declared.some((row) => row.regionId === id));
    const newest = declared.filter((row) => row.regionId === nearest).at(-1);
    return newest === undefined
      ? { relationshipType, regionId, population: "ALL", share: null, declaredBy: null, declaredOn: null }
      : { ...newest };
  });
}
