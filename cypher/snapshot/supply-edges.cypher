// Every supply that holds at a date in columns: who sells which product to whom, how much of it, and where it is said.
// Used by the supply network of disruptionImpact and redundancyPlan.
MATCH (supplier:Enterprise)-[r:SUPPLIES]->(buyer:Enterprise)
WHERE {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence
WITH id(r) / 5000 AS chunk, collect(id(supplier)) AS supplier, collect(id(buyer)) AS buyer, collect(coalesce(r.productId, '')) AS product,
  collect(coalesce(r.amount, -1.0)) AS amount, collect(coalesce(r.share, -1.0)) AS share, collect(DISTINCT r.documentId) AS documentIds
RETURN supplier, buyer, product, amount, share, documentIds
