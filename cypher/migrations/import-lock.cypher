// Lets one import hold the lock.
// Used by the import: two that start at once can't both get it.
CREATE CONSTRAINT import_lock IF NOT EXISTS FOR (l:ImportLock) REQUIRE l.id IS UNIQUE
