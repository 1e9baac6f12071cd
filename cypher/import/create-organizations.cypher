// Makes nodes of an actor's label, which are organizations too.
// Used by the import, for actors that the graph lacks.
UNWIND $rows AS row
CREATE (:Entity:Organization:{{LABEL}} { {{PROPERTIES}} })
