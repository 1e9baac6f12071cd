// What the given enterprises make that can be attached to a link, with outputs, confidence and the time for which it holds.
// Used by scenarios that bring an enterprise into the supply network.
UNWIND $ids AS id
MATCH (:Entity&Enterprise {id: id})-[r:PRODUCES]->(product:Product)
WHERE NOT coalesce(product.accounting, false)
RETURN id, product.id AS productId, r.output AS output, coalesce(r.confidence, 1.0) AS confidence,
  coalesce(r.validFrom, '') AS validFrom, coalesce(r.validTo, '9999-12-31') AS validTo
