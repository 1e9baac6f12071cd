// Which migrations were applied, with the checksums of their statements.
// Used by the migrations, which apply what is missing.
MATCH (m:Migration) WHERE m.id > "" RETURN m.id AS id, m.checksum AS checksum
