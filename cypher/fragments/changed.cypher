// The condition that the edge r began, ended or was disputed between two days, both included; a CASE, since an OR is planned as three scans.
// Used by the statements that list and count changes.
CASE
  WHEN r.validFrom >= $since AND r.validFrom <= $until THEN true
  WHEN r.validTo >= $since AND r.validTo <= $until THEN true
  ELSE r.status = 'DISPUTED' AND coalesce(r.validFrom, '') <= $until AND coalesce(r.validTo, '9999-12-31') > $since
END
