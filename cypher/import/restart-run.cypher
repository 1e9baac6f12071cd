// Makes the record of an unfinished import one of other files.
// Used by the import, when files or mapping have changed since it was interrupted.
MATCH (r:ImportRun {id: $id})
SET r.checksum = $checksum, r.stamp = $stamp
