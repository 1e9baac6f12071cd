// Records that a migration was applied.
// Used by the migrations.
UNWIND $rows AS row
MERGE (m:Migration {id: row.id})
SET m.checksum = row.checksum, m.appliedAt = row.appliedAt
