// The links that given products, or what they are kinds of, realize.
// Used by disruptionImpact for the loss of each link.
UNWIND $productIds AS productId
MATCH (:Entity&Product {id: productId})-[:SUBCLASS_OF*0..3]->(kind:Product)-[r:REALIZES]->(link:ChainLink)
WHERE {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence AND NOT coalesce(kind.accounting, false)
RETURN productId, collect(DISTINCT link.id) AS linkIds
