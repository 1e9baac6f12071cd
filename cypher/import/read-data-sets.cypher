// The data sets with their ranks and the documents that their tables are.
// Used by the import, to decide which of two stated values is shown.
MATCH (d:DataSet) WHERE d.id > ""
RETURN d.id AS id, coalesce(d.rank, 0) AS rank, d.documentId AS documentId
