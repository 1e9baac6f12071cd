// Every edge of a relationship type as columns, a row for each two kinds that it joins; accounting rows left out.
// Used by whyConnected to permute edges.
MATCH (node:Entity)-[r:{{TYPE}}]->(other:Entity)
WHERE {{walkable}}
  AND coalesce(node.accounting, false) = false AND coalesce(other.accounting, false) = false
WITH node, r, other
LIMIT $limit
WITH [label IN labels(node) WHERE label IN $labels][0] AS startLabel,
  [label IN labels(other) WHERE label IN $labels][0] AS finishLabel, id(node) AS start, id(other) AS finish
RETURN coalesce(startLabel, '') AS startLabel, coalesce(finishLabel, '') AS finishLabel,
  collect(start) AS starts, collect(finish) AS finishes
