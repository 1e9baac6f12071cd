// How many entities a search row finds, each way of matching counted no further than a limit.
// Used by totalCount of the search.
UNWIND $rows AS row
CALL (row) {
  {{search-candidates}}
  RETURN count(node) AS total
}
RETURN row.index AS index, total
