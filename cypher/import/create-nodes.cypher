// Makes nodes of a label.
// Used by the import, for nodes that the graph lacks.
UNWIND $rows AS row
CREATE (:Entity:{{LABEL}} { {{PROPERTIES}} })
