// Records a batch in its own transaction, while the import's lock is still held.
// Used by the import, which goes on after the recorded batches when it was interrupted.
MATCH (l:ImportLock {id: "import"}) WHERE l.owner = $owner
MERGE (b:ImportBatch {id: $id})
SET b.nodes = $nodes, b.edges = $edges, b.claims = $claims, b.unchanged = $unchanged
RETURN count(b) AS count
