import { loadRelationship } from "../../entities/relations/relationship.loaders.js";
import type { Evidence } from "../../evidence/evidence.types.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import type { Context } from "../../graphql/context.js";
import type { PlannedSupply } from "./redundancy-plan.types.js";

/** Gives what says that a planned supplier makes the product, or a kind of it: a path for each production. */
export async function answerMaking(
  context: Context,
  { supplierId, buyerId, productId, productionIds, asOf }: PlannedSupply,
): Promise<Evidence> {
  const found = await Promise.all(productionIds.map((id) => loadRelationship(context, id, asOf)));
  const paths = found
    .filter((production) => production !== null)
    .map(({ id, toId }) => ({
      steps: [
        { nodeId: supplierId, relationshipId: null, forward: true },
        { nodeId: toId, relationshipId: id, forward: true },
      ],
      score: null,
    }));
  const nodeIds = [supplierId, productId, buyerId];
  return readEvidence(context, { nodeIds, relationshipIds: productionIds, paths }, asOf);
}
