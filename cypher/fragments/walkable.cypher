// The condition that the edge r may be walked: of a type asked for, holding at the date, known well enough.
// Used by the statements of paths.
type(r) IN $types
  AND coalesce(r.validFrom, '') <= $asOf
  AND (coalesce(r.validTo, '9999-12-31') > $asOf OR type(r) IN $lasting)
  AND coalesce(r.confidence, 1.0) >= $minConfidence
