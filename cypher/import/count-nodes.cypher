// How many nodes a label has, from the count store.
// Used by the import, which looks for no nodes of a label that has none.
MATCH (n:{{LABEL}})
RETURN count(n) AS count
