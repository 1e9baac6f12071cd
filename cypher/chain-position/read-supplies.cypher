// Whom the given makers supply, with what and for how much.
// Used by chainPosition.
UNWIND $makerIds AS sellerId
MATCH (:Entity&Enterprise {id: sellerId})-[r:SUPPLIES]->(buyer:Enterprise)
WHERE {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence
RETURN sellerId, collect(buyer.id) AS buyerIds, collect(r.id) AS relationshipIds, collect(coalesce(r.productId, '')) AS productIds,
  collect(coalesce(toFloat(r.amount), -1.0)) AS amounts, collect(DISTINCT r.documentId) AS documentIds
