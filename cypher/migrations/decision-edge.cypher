// Finds what was decided on an edge between two nodes.
// Used by the steps that propose edges: a refusal outlives their next run.
CREATE INDEX decision_edge IF NOT EXISTS FOR (n:Decision) ON (n.fromId, n.toId)
