// What changed about the edge r, each with its day; a dispute without a day of its own counts from the first day asked for.
// Used by the statements that list and count changes.
UNWIND [
  CASE WHEN r.validFrom >= $since AND r.validFrom <= $until THEN ['BEGAN', r.validFrom] END,
  CASE WHEN r.validTo >= $since AND r.validTo <= $until THEN ['ENDED', r.validTo] END,
  CASE WHEN r.status = 'DISPUTED' AND coalesce(r.validFrom, '') <= $until AND coalesce(r.validTo, '9999-12-31') > $since
    THEN ['DISPUTED', CASE WHEN r.validFrom > $since THEN r.validFrom ELSE $since END] END
] AS pair
WITH r, pair[0] AS change, pair[1] AS day
WHERE change IS NOT NULL
