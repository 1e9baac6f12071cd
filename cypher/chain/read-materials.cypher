// What is directly upstream of the given products.
// Used by chainDiagnosis for a product, one level after the other.
UNWIND $ids AS fromId
MATCH (product:Entity&Product {id: fromId})<-[r:UPSTREAM_OF]-(material:Product)
WHERE NOT coalesce(material.accounting, false) AND {{valid}}
RETURN r.id AS relationshipId, fromId, material.id AS toId, material.name AS name, toInteger(r.essentiality) AS essentiality
LIMIT $limit
