// The entities with the given ids; a merged entity is found under its former id.
// Used by the entity loader.
UNWIND $ids AS wanted
CALL (wanted) {
  MATCH (node:Entity {id: wanted})
  RETURN node
  UNION
  MATCH (:Code {key: 'ID||' + wanted})<-[:HAS_CODE]-(node:Entity)
  RETURN node
}
RETURN wanted, labels(node) AS labels, properties(node) AS properties
