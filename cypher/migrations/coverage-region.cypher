// Finds the declared coverages of a region.
// Used by the analyses, which tell a gap from an unknown.
CREATE INDEX coverage_region IF NOT EXISTS FOR (n:Coverage) ON (n.regionId, n.relationshipType)
