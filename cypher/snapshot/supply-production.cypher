// What enterprises that supply or are supplied produce at a date in columns, with their outputs where these are stated.
// Used by the supply network of disruptionImpact and redundancyPlan.
MATCH (maker:Enterprise)-[r:PRODUCES]->(product:Product)
WHERE (EXISTS { (maker)-[:SUPPLIES]->() } OR EXISTS { ()-[:SUPPLIES]->(maker) })
  AND {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence AND NOT coalesce(product.accounting, false)
WITH id(r) / 5000 AS chunk, collect(id(maker)) AS maker, collect(product.id) AS product, collect(coalesce(r.output, -1.0)) AS output
RETURN maker, product, output
