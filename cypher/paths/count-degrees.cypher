// How many edges the nodes with the given keys have in the whole graph, by type, direction and kind of the other end.
// Used by whyConnected to weight paths.
UNWIND $keys AS key
MATCH (node) WHERE id(node) = key
MATCH (node)-[r]-(other:Entity)
WHERE {{walkable}} AND coalesce(other.accounting, false) = false
WITH key, type(r) AS type, startNode(r) = node AS outgoing,
  coalesce([label IN labels(other) WHERE label IN $labels][0], '') AS label, count(r) AS degree
RETURN key, collect(type) AS types, collect(outgoing) AS outgoing, collect(label) AS labels, collect(degree) AS degrees
