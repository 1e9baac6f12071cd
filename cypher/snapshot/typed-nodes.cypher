// The nodes of a label in columns: the database's own numbers, ids, and which are accounting rows.
// Used by the typed graph that analyses share.
MATCH (n:{{LABEL}})
WITH id(n) / 5000 AS chunk, collect(id(n)) AS keys, collect(n.id) AS ids, collect(coalesce(n.accounting, false)) AS accounting
RETURN keys, ids, accounting
