// Notes the document that a data set's tables are.
// Used by the import, for values that are kept as claims of the data set.
MATCH (d:Entity {id: $id})
USING INDEX SEEK d:Entity(id)
WHERE coalesce(d.documentId, "") <> $documentId
SET d.documentId = $documentId
