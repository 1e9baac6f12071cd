// Whether any node was merged into another one.
// Used by the import, which looks for former ids only where there are some.
MATCH (c:Code)
WHERE c.key STARTS WITH "ID||"
RETURN c.id AS id LIMIT 1
