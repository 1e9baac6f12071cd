/**
 * Counts for each bit of small whole numbers in how many of them it is set. The counts are kept by their binary digits, all bits
 * side by side, so that adding a number takes two or three steps where looking at each bit takes thirty.
 */
export class BitCounts {
  /** Bit b of digit k is the k-th binary digit of b's count. */
  private readonly digits = new Int32Array(32);

  /** Adds one to the counts of the bits that are set. */
  add(bits: number): void {
    const { digits } = this;
    for (let carry = bits, place = 0; carry !== 0; place++) {
      const digit = digits[place] ?? 0;
      digits[place] = digit ^ carry;
      carry &= digit;
    }
  }

  /** Gives the count of a bit. */
  of(bit: number): number {
    let count = 0;
    for (let place = 31; place >= 0; place--) count = count * 2 + (((this.digits[place] ?? 0) >>> bit) & 1);
    return count;
  }

  /** Sets all counts to 0. */
  clear(): void {
    this.digits.fill(0);
  }
}
