// Who makes the given products, or a kind of them.
// Used by chainDiagnosis.
UNWIND $productIds AS productId
MATCH (:Entity&Product {id: productId})<-[:SUBCLASS_OF*0..3]-(kind:Product)<-[r:PRODUCES]-(maker:Enterprise)
WHERE NOT coalesce(kind.accounting, false) AND {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence
RETURN productId, collect(maker.id) AS makerIds, collect(r.id) AS relationshipIds, collect(coalesce(r.output, -1.0)) AS outputs,
  collect(coalesce(r.revenueShare, 0.0)) AS revenueShares,
  collect(DISTINCT r.documentId) AS documentIds
