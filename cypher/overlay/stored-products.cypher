// What the given enterprises make that can be attached to a link, with the time for which it holds.
// Used by scenarios that take an enterprise's product away.
UNWIND $ids AS id
MATCH (:Entity&Enterprise {id: id})-[r:PRODUCES]->(product:Product)
WHERE NOT coalesce(product.accounting, false)
RETURN id, collect({relationshipId: r.id, validFrom: r.validFrom, validTo: r.validTo}) AS products
