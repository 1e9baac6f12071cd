// The entities between which paths are asked for, with their keys and degrees; a merged one under its former id too.
// Used by paths, reachable and whyConnected.
UNWIND $ids AS wanted
CALL (wanted) {
  MATCH (node:Entity {id: wanted})
  RETURN node
  UNION
  MATCH (:Code {key: 'ID||' + wanted})<-[:HAS_CODE]-(node:Entity)
  RETURN node
}
RETURN wanted, id(node) AS key, node.id AS id, labels(node) AS labels,
  coalesce(node.accounting, false) AS accounting, COUNT { (node)--() } AS degree
