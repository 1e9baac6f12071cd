// The condition that the edge r, of any type, holds at the time that is asked for; deeds stay visible after their end.
// Used by every statement that reads edges of several types at a date.
coalesce(r.validFrom, '') <= $startsBy AND (type(r) IN $deeds OR coalesce(r.validTo, '9999-12-31') > $endsAfter) AND coalesce(r.validTo, '9999-12-31') <= $endedBy
