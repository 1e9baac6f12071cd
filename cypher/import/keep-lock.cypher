// Says that the holder of the import's lock is alive.
// Used by the import, every few seconds.
MATCH (l:ImportLock {id: "import"}) WHERE l.owner = $owner
SET l.heartbeatAt = timestamp()
RETURN count(l) AS count
