// How many entities of a label meet a filter.
// Used by totalCount of root lists with a filter.
MATCH (node:{{LABEL}})
WHERE {{filter}}
RETURN count(node) AS total
