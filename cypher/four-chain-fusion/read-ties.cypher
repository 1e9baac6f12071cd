// What the given entities are tied to, whichever way the relationship points, and whether that has a place of its own.
// Used by fourChainFusion for what is located in the regions compared.
UNWIND $ids AS id
MATCH (holder:Entity {id: id})-[r:OFFERS|TRAINS_FOR|NEEDS|PRODUCES|REALIZES|SUPPLIES|WORKS_AT|ADVISES|PARTICIPATES_IN|HOLDS|YIELDS|ADDRESSES|RAISED_BY|COOPERATES_WITH|CO_BUILDS]-(other:Entity)
WHERE {{valid-at}} AND coalesce(r.confidence, 1.0) >= $minConfidence AND NOT coalesce(other.accounting, false)
RETURN id, collect(other.id) AS otherIds, collect(r.id) AS relationshipIds, collect(type(r)) AS types,
  collect(startNode(r) = holder) AS outward, collect(COUNT { (other)-[:LOCATED_IN]->() } > 0) AS placed,
  collect(DISTINCT r.documentId) AS documentIds
