// Finds or makes the record of a data set's unfinished import.
// Used by the import, which goes on where the same files were interrupted.
MERGE (r:ImportRun {id: $id})
ON CREATE SET r.checksum = $checksum, r.stamp = $stamp
RETURN r.checksum AS checksum, r.stamp AS stamp
