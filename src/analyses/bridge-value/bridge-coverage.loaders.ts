import { loadEntities } from "../../entities/entity/entity.loaders.js";
import type { Context } from "../../graphql/context.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { loadRegionTree } from "../../snapshot/region-tree.js";
import { readTypedNodes } from "../../snapshot/typed-graph.queries.js";
import type { CoverageStatement } from "../analysis.types.js";

const mostDeclarations = 200;
const population = "ALL";

/** Gives what is declared of each type for all of a region, or of the smallest region around it; unknown where nothing is. */
export async function loadBridgeCoverage(
  context: Context,
  version: string,
  types: readonly RelationshipType[],
  { regionId, asOf }: { readonly regionId: string | null; readonly asOf: string },
): Promise<CoverageStatement[]> {
  const regions = await loadRegionTree(context, version);
  const places = regionId === null ? regions.roots() : regions.around(regionId);
  const declared = (await loadDeclarations(context, version)).filter(
    (each) => each.population === population && (each.declaredOn ?? "") <= asOf,
  );
  return types.map((relationshipType) => {
    const own = declared.filter((each) => each.relationshipType === relationshipType);
    const found = places.flatMap((place) => own.filter((each) => each.regionId === place).at(-1) ?? [])[0];
    return {
      ...{ relationshipType, population, regionId: found?.regionId ?? regionId, share: found?.share ?? null },
      ...{ declaredBy: found?.declaredBy ?? null, declaredOn: found?.declaredOn ?? null },
    };
  });
}

/** The declarations of this version, the newest last. */
async function loadDeclarations(context: Context, version: string): Promise<CoverageStatement[]> {
  const ids = await context.snapshots.get("declarations of coverage", version, async () => {
    const query = readTypedNodes.get("Coverage");
    const rows = query === undefined ? [] : await context.background.run(query, {});
    return rows
      .flatMap((row) => [...row.ids])
      .sort()
      .slice(0, mostDeclarations);
  });
  const declared = (await loadEntities(context, ids, null)) as unknown as CoverageStatement[];
  return declared.sort((a, b) => ((a.declaredOn ?? "") < (b.declaredOn ?? "") ? -1 : 1));
}
