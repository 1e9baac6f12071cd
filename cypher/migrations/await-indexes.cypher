// Waits until every index is online.
// Used by the migrations, after they made indexes.
CALL db.awaitIndexes(300)
