/** Two hashes of 32 bits of a text: one of 64 when taken together (after cyrb53, public domain, by bryc). */
export function hashOf(text: string): readonly [number, number] {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return [one >>> 0, two >>> 0];
}

/** What was seen of an id before: the fingerprint of its content, and the number of the item. */
export interface Seen {
  readonly content: number;
  readonly item: number;
}

/** Remembers ids in 16 bytes each, so that repeated ones are found at a memory that hardly grows with the rows. */
export class Fingerprints {
  private capacity = 1 << 12;
  private table = new Uint32Array(this.capacity * 4);
  private used = 0;

  get size(): number {
    return this.used;
  }

  /** Gives what was seen of an id, or notes it and gives undefined. */
  see(id: string, content: number, item: number): Seen | undefined {
    const slot = this.slotOf(hashOf(id));
    if (this.table[slot + 3] !== 0)
      return { content: this.table[slot + 2] ?? 0, item: (this.table[slot + 3] ?? 1) - 1 };
    this.put(slot, hashOf(id), content, item);
    this.used += 1;
    if (this.used * 3 > this.capacity * 2) this.grow();
    return undefined;
  }

  has(id: string): boolean {
    return this.table[this.slotOf(hashOf(id)) + 3] !== 0;
  }

  /** Notes another content and item for an id that was seen. */
  replace(id: string, content: number, item: number): void {
    this.put(this.slotOf(hashOf(id)), hashOf(id), content, item);
  }

  private put(slot: number, [one, two]: readonly [number, number], content: number, item: number): void {
    this.table.set([one, two, content, item + 1], slot);
  }

  private slotOf([one, two]: readonly [number, number]): number {
    const mask = this.capacity - 1;
    for (let place = one & mask; ; place = (place + 1) & mask) {
      const slot = place * 4;
      if (this.table[slot + 3] === 0) return slot;
      if (this.table[slot] === one && this.table[slot + 1] === two) return slot;
    }
  }

  private grow(): void {
    const old = this.table;
    this.capacity *= 2;
    this.table = new Uint32Array(this.capacity * 4);
    for (let at = 0; at < old.length; at += 4) {
      if (old[at + 3] === 0) continue;
      const slot = this.slotOf([old[at] ?? 0, old[at + 1] ?? 0]);
      this.table.set(old.subarray(at, at + 4), slot);
    }
  }
}

/** A set of whole numbers from 0 on, one bit each. */
export class BitSet {
  private bits = new Uint8Array(1 << 12);

  add(index: number): void {
    const byte = index >>> 3;
    if (byte >= this.bits.length) {
      const wider = new Uint8Array(Math.max(byte + 1, this.bits.length * 2));
      wider.set(this.bits);
      this.bits = wider;
    }
    this.bits[byte] = (this.bits[byte] ?? 0) | (1 << (index & 7));
  }

  has(index: number): boolean {
    return ((this.bits[index >>> 3] ?? 0) & (1 << (index & 7))) !== 0;
  }
}
