// How many edges a type has, from the count store.
// Used by the import, which looks for no edges of a type that has none.
MATCH ()-[r:{{TYPE}}]->()
RETURN count(r) AS count
