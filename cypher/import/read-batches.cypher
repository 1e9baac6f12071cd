// The batches of a data set's unfinished import that are in the graph, with what they wrote.
// Used by the import, which goes on after them.
MATCH (b:ImportBatch) WHERE b.id STARTS WITH $prefix
RETURN b.id AS id, b.nodes AS nodes, b.edges AS edges, b.claims AS claims, b.unchanged AS unchanged
