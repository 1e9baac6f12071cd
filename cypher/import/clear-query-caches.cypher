// Makes the database plan its statements anew: a plan from an empty graph is bad.
// Used by the import when it is finished.
CALL db.clearQueryCaches() YIELD value
RETURN value AS value
