/** Values that differ by rounding alone are ties. */
const digits = 12;

/**
 * Gives the percentile rank of every value among those known: the share below it plus half the share equal to it, itself
 * counted. Range (0, 1), no unit; a single value has ½, ties share a rank, the mean is ½. Unknown stays unknown.
 */
export function percentileRanks(values: readonly (number | null)[]): (number | null)[] {
  const rounded = values.map((value) => (value === null ? null : Number(value.toPrecision(digits))));
  const sorted = rounded.filter((value) => value !== null).sort((a, b) => a - b);
  const places = new Map<number, { first: number; count: number }>();
  sorted.forEach((value, at) => {
    const place = places.get(value) ?? { first: at, count: 0 };
    place.count += 1;
    places.set(value, place);
  });
  return rounded.map((value) => {
    const place = value === null ? undefined : places.get(value);
    return place === undefined ? null : (place.first + place.count / 2) / sorted.length;
  });
}
