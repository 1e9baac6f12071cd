// The data sets whose import is under way or was broken off, with their names where they have them.
// Used by every analysis, which says what its answer may lack.
MATCH (run:ImportRun) WHERE run.id > ""
OPTIONAL MATCH (d:Entity {id: run.id})
RETURN run.id AS id, coalesce(d.name, run.id) AS name, d.nameEn AS nameEn
ORDER BY id
