// Searches names, English names and aliases; Chinese is cut into pairs of characters.
// Used by the search by words.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.nameEn, n.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: "cjk"}}
