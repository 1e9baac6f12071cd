// The entities that a search row may mean, by the words of their names and by keys, each once, with the best text score.
// Used by every statement that searches; the row brings texts that are already cleaned, escaped and quoted.
CALL (row) {
  WITH row WHERE row.words <> ''
  CALL db.index.fulltext.queryNodes('entity_names', row.words) YIELD node, score
  WITH row, node, score WHERE {{search-scope}}
  RETURN node, score LIMIT $most
  UNION ALL
  WITH row WHERE row.keys <> ''
  CALL db.index.fulltext.queryNodes('entity_keys', row.keys) YIELD node, score
  WITH row, node, score WHERE {{search-scope}}
  RETURN node, score LIMIT $most
}
WITH row, node, max(score) AS textScore
