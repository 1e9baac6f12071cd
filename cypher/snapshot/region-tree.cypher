// Every region with the region around it, its level, and whether it is a row of the statistics alone.
// Used by the region tree that analyses share.
MATCH (region:Region)
OPTIONAL MATCH (region)-[:LOCATED_IN]->(around:Region)
RETURN region.id AS id, region.name AS name, collect(around.id) AS parentIds, region.level AS level,
  coalesce(region.statisticalFiller, false) AS statisticalFiller
