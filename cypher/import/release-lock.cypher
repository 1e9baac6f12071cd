// Gives the import's lock back.
// Used by the import when it ends.
MATCH (l:ImportLock {id: "import"}) WHERE l.owner = $owner
DELETE l
