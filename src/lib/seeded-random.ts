/** A source of numbers that are at least 0 and less than 1. */
export type Random = () => number;

/** Gives the same evenly spread numbers in [0, 1) for the same seed (sfc32 of the PractRand suite, 53 of 64 bits used). */
export function seededRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed must be a whole number, but got ${seed}.`);
  let a = seed | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first outputs still show the seed; twelve rounds are what the author advises.
  for (let round = 0; round < 12; round++) next();
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

/** Draws a whole number from 0 to `bound` − 1, all equally likely. */
export const randomBelow = (random: Random, bound: number): number => Math.floor(random() * bound);
