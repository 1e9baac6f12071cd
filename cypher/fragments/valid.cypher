// The condition that the edge r holds at the time that is asked for.
// Used by every statement that reads edges at a date.
coalesce(r.validFrom, '') <= $startsBy AND coalesce(r.validTo, '9999-12-31') > $endsAfter AND coalesce(r.validTo, '9999-12-31') <= $endedBy
