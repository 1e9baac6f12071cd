import { randomBelow, type Random } from "../../lib/seeded-random.js";

/** A mean with how far it may be off. */
export interface SampledMean {
  readonly value: number;
  /** Zero where nothing was left to chance. */
  readonly standardError: number;
}

/**
 * Gives the mean of values that were drawn without replacement from `population` ones, and its standard error
 * √(s²/k · (1 − k/N)) (Cochran, Sampling Techniques, 1977). All drawn: error 0. No value: mean 0. One of many: error of the
 * mean is unknown and given as the value's own size.
 */
export function sampledMean(values: ArrayLike<number>, population: number): SampledMean {
  const count = values.length;
  if (count === 0) return { value: 0, standardError: 0 };
  let sum = 0;
  for (let at = 0; at < count; at++) sum += values[at] ?? 0;
  const value = sum / count;
  if (count >= population) return { value, standardError: 0 };
  if (count === 1) return { value, standardError: Math.abs(value) };
  let squares = 0;
  for (let at = 0; at < count; at++) squares += ((values[at] ?? 0) - value) ** 2;
  return { value, standardError: Math.sqrt((squares / (count - 1) / count) * (1 - count / population)) };
}

/** Draws `count` of the given numbers without replacement, all sets equally likely, and gives them in their old order. */
export function drawSome(numbers: ArrayLike<number>, count: number, random: Random): Int32Array {
  if (count >= numbers.length) return Int32Array.from(numbers);
  const places = Int32Array.from({ length: numbers.length }, (_, at) => at);
  for (let at = 0; at < count; at++) {
    const other = at + randomBelow(random, places.length - at);
    const drawn = places[other] ?? 0;
    places[other] = places[at] ?? 0;
    places[at] = drawn;
  }
  return places
    .subarray(0, count)
    .sort()
    .map((place) => numbers[place] ?? 0);
}
