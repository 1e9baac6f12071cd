// How many entities a label has, from the count store.
// Used by totalCount of root lists without a filter.
MATCH (node:{{LABEL}})
RETURN count(node) AS total
