// The ids of given supplies that hold at a date: who sells which product to whom.
// Used by disruptionImpact and redundancyPlan, to show their evidence.
UNWIND $supplies AS supply
MATCH (supplier:Entity&Enterprise {id: supply.supplierId})-[r:SUPPLIES]->(:Entity&Enterprise {id: supply.buyerId})
WHERE coalesce(r.productId, '') = supply.productId AND {{valid}}
RETURN supply.key AS key, min(r.id) AS relationshipId
