// The edges of a type with these ids as they are; whole numbers beyond 2^53 come as digits too.
// Used by the import, which writes only what differs.
UNWIND $ids AS wanted
MATCH ()-[r:{{TYPE}} {id: wanted}]->()
USING INDEX SEEK r:{{TYPE}}(id)
RETURN r.id AS id, properties(r) AS properties,
  [name IN keys(r) WHERE r[name] IS :: INTEGER AND abs(r[name]) > 9007199254740991 | {name: name, digits: toString(r[name])}] AS large
