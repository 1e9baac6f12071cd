// How many claims match.
// Used by totalCount of claims.
{{matching-claims}}
RETURN count(node) AS total
