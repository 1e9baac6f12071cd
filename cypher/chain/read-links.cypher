// The links of chains, with their stages and whether the chain itself requires them.
// Used by chainDiagnosis for a chain or a link.
UNWIND $chainIds AS chainId
MATCH (:Entity&Chain {id: chainId})-[place:HAS_LINK]->(link:ChainLink)
RETURN link.id AS id, max(link.name) AS name, max(link.nameEn) AS nameEn, max(link.stage) AS stage,
  min(place.position) AS position, any(root IN collect(coalesce(place.root, false)) WHERE root) AS root
ORDER BY position, id
