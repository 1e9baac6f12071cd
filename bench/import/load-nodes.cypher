// The nodes of a label from a file, as the import leaves them.
// Used by the benchmark of the import: the server's own LOAD CSV.
LOAD CSV WITH HEADERS FROM $url AS row
CALL (row) {
  MERGE (n:Entity {id: row.id})
  SET n{{LABELS}}
  SET n += {
    name: row.name, nameEn: row.nameEn, aliases: split(row.aliases, ";"), description: row.description,
    exchange: row.exchange, listedOn: row.listedOn, scheme: row.scheme, edition: row.edition,
    code: row.code, key: row.key, value: row.value, accounting: toBoolean(row.accounting),
    title: row.title, strength: row.strength, rank: toInteger(row.rank), dataVersion: row.dataVersion,
    searchKeys: split(row.searchKeys, ";"), dataSetIds: split(row.dataSetIds, ";"),
    createdAt: row.createdAt, updatedAt: row.updatedAt, version: toInteger(row.version)
  }
} IN TRANSACTIONS OF 5000 ROWS
