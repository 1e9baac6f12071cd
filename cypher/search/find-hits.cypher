// The best hits of each search row after a place: equal texts score 1, pinyin 0.9, beginnings over 0.4, parts over 0.2, words less.
// Used by the search and by the resolution of lists of names.
UNWIND $rows AS row
CALL (row) {
  {{search-candidates}}
  WITH row, node, textScore,
    [text IN [node.name, node.nameEn] + coalesce(node.aliases, []) WHERE text IS NOT NULL | toLower(normalize(text, NFKC))] AS texts
  WITH row, node,
    [text IN texts | CASE
      WHEN row.lower = '' THEN 0.0
      WHEN text = row.lower THEN 1.0
      WHEN text STARTS WITH row.lower THEN 0.6 + 0.2 * size(row.lower) / size(text)
      WHEN text CONTAINS row.lower THEN 0.2 + 0.2 * size(row.lower) / size(text)
      ELSE 0.0 END]
    + [key IN coalesce(node.searchKeys, []) | CASE
      WHEN row.compact = '' THEN 0.0
      WHEN key = row.compact OR key = row.lower THEN row.keyScore
      WHEN key STARTS WITH row.compact THEN 0.4 + 0.2 * size(row.compact) / size(key)
      ELSE 0.0 END]
    AS scores, 0.1 + 0.1 * textScore / (1.0 + textScore) AS least
  WITH row, node, reduce(best = least, score IN scores | CASE WHEN score > best THEN score ELSE best END)
    * CASE WHEN node.accounting = true THEN 0.1 ELSE 1.0 END AS score
  WHERE $afterScore IS NULL OR score < $afterScore OR (score = $afterScore AND node.id > $afterId)
  WITH node, score ORDER BY score DESC, node.id ASC LIMIT $limit
  RETURN collect(score) AS scores, collect(labels(node)) AS labels, collect(properties(node)) AS nodes,
    collect(COLLECT { MATCH (node)-[:HAS_CODE]->(code:Code) RETURN code.value ORDER BY code.value }) AS codes
}
RETURN row.index AS index, scores, labels, nodes, codes
