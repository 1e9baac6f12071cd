// How essential products are to other products, where that is stated, at a date in columns.
// Used by the supply network of disruptionImpact and redundancyPlan.
MATCH (material:Product)-[r:UPSTREAM_OF]->(product:Product)
WHERE r.essentiality IS NOT NULL AND {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence
WITH id(r) / 5000 AS chunk, collect(material.id) AS material, collect(product.id) AS product, collect(toInteger(r.essentiality)) AS essentiality
RETURN material, product, essentiality
