// The public ids, types, starts, dates and confidences of the relationships with the given keys, in columns.
// Used by paths and whyConnected for what lies between the ends.
UNWIND $keys AS key
MATCH (start)-[r]->() WHERE id(r) = key
RETURN collect(key) AS keys, collect(coalesce(r.id, '')) AS ids, collect(type(r)) AS types, collect(id(start)) AS starts,
  collect(coalesce(r.validFrom, '')) AS validFrom, collect(coalesce(r.validTo, '')) AS validTo,
  collect(coalesce(r.confidence, 1.0)) AS confidence
