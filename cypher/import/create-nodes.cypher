// Makes nodes of a label.
// Used by the import, for nodes that the graph lacks.
UNWIND $rows AS row
CREATE (n:Entity:{{LABEL}})
SET n = $common, n += row
