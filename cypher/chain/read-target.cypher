// What a target is, and the chains whose template it belongs to.
// Used by chainDiagnosis.
MATCH (target:Entity {id: $id})
RETURN labels(target) AS labels,
  COLLECT { MATCH (chain:Chain)-[:HAS_LINK]->(target) RETURN chain.id ORDER BY chain.id } AS chainIds
