// Gives every data set one record of an unfinished import.
// Used by the import, which goes on where it was interrupted.
CREATE CONSTRAINT import_run IF NOT EXISTS FOR (r:ImportRun) REQUIRE r.id IS UNIQUE
