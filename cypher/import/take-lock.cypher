// Takes the import's lock where it is free, stale, or held by a process that is known to be dead.
// Used by the import: the second of two at once is refused.
MERGE (l:ImportLock {id: "import"})
SET l.askedAt = timestamp()
WITH l, l.owner IS NULL OR l.owner = $deadOwner OR l.heartbeatAt < timestamp() - 60000 AS free
FOREACH (_ IN CASE WHEN free THEN [1] ELSE [] END |
  SET l.owner = $owner, l.host = $host, l.pid = $pid, l.dataSetId = $dataSetId, l.heartbeatAt = timestamp())
RETURN free AS free, l.owner AS owner, l.host AS host, l.pid AS pid, l.dataSetId AS dataSetId
