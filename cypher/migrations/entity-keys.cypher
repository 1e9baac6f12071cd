// Searches pinyin, pinyin initials and codes; each key is one word.
// Used by the search by pinyin and by code.
CREATE FULLTEXT INDEX entity_keys IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: "keyword"}}
