// Deletes the records of a data set's batches.
// Used by the import when it is finished, or begins anew.
MATCH (b:ImportBatch) WHERE b.id STARTS WITH $prefix
DELETE b
