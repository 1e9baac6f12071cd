// What the given entities lead to: what a programme trains for, what a project yields, where a person takes part.
// Used by fourChainFusion for things, people and talent programmes without a place of their own.
UNWIND $ids AS id
MATCH (holder:Entity {id: id})-[r:OFFERS|TRAINS_FOR|NEEDS|PRODUCES|REALIZES|SUPPLIES|WORKS_AT|ADVISES|PARTICIPATES_IN|HOLDS|YIELDS|ADDRESSES|RAISED_BY|COOPERATES_WITH|CO_BUILDS]->(other:Entity)
WHERE {{valid-at}} AND coalesce(r.confidence, 1.0) >= $minConfidence AND NOT coalesce(other.accounting, false)
RETURN id, collect(other.id) AS otherIds, collect(r.id) AS relationshipIds, collect(type(r)) AS types,
  collect(true) AS outward, collect(COUNT { (other)-[:LOCATED_IN]->() } > 0) AS placed,
  collect(DISTINCT r.documentId) AS documentIds
