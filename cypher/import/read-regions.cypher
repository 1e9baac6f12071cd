// The provinces, cities and districts with their names.
// Used by the import, to find the region that a full name begins with.
MATCH (r:Region)
WHERE r.name > "" AND r.level IN ["PROVINCE", "CITY", "DISTRICT"] AND coalesce(r.statisticalFiller, false) = false
RETURN r.id AS id, r.name AS name, coalesce(r.aliases, []) AS aliases, r.level AS level
