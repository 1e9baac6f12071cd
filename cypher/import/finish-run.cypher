// Deletes the record of an unfinished import and leaves its checksum on the data set.
// Used by the import when it is finished.
MATCH (r:ImportRun {id: $id})
DELETE r
WITH count(*) AS runs
MATCH (d:Entity {id: $id})
USING INDEX SEEK d:Entity(id)
WHERE d.checksum IS NULL OR d.checksum <> $checksum
SET d.checksum = $checksum, d.importedAt = $stamp
