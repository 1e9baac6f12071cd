// The public ids and kinds of the nodes with the given keys, in columns.
// Used by paths and whyConnected for what lies between the ends.
UNWIND $keys AS key
MATCH (node) WHERE id(node) = key
RETURN collect(key) AS keys, collect(coalesce(node.id, '')) AS ids,
  collect(coalesce([label IN labels(node) WHERE label IN $labels][0], '')) AS labels
