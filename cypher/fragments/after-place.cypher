// The condition that a row with key and id lies after the place where the last page ended; unknown keys come last.
// Used by every statement that orders a list by any key.
($first
  OR (NOT $afterUnknown AND (key IS NULL OR key {{AFTER}} $key OR key = $key AND id {{AFTER}} $id))
  OR ($afterUnknown AND key IS NULL AND id {{AFTER}} $id))
