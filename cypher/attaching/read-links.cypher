// The links of a chain with the words by which they know their products.
// Used by the attaching of products to links.
MATCH (:Entity&Chain {id: $chainId})-[place:HAS_LINK]->(link:ChainLink)
RETURN DISTINCT link.id AS id, link.name AS name, coalesce(link.terms, []) AS terms,
  coalesce(link.excludedTerms, []) AS excludedTerms
ORDER BY id
