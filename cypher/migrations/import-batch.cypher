// Gives every batch of an import one record.
// Used by the import, which goes on after the batches that are recorded.
CREATE CONSTRAINT import_batch IF NOT EXISTS FOR (b:ImportBatch) REQUIRE b.id IS UNIQUE
