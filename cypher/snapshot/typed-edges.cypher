// The edges of a type that hold at a date in columns, by the database's own numbers of their ends.
// Used by the typed graph that analyses share.
MATCH (a)-[r:{{TYPE}}]->(b)
WHERE {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence
WITH id(r) / 5000 AS chunk, collect(id(a)) AS from, collect(id(b)) AS to, collect(coalesce(r.confidence, 1.0)) AS confidence
RETURN from, to, confidence
