/** A binary heap (Williams 1964): gives back its entries smallest first, as `before` orders them. */
export class Heap<T> {
  private readonly entries: T[] = [];

  constructor(private readonly before: (a: T, b: T) => boolean) {}

  /** Adds an entry. */
  push(entry: T): void {
    let index = this.entries.length;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = this.entries[above];
      if (parent === undefined || !this.before(entry, parent)) break;
      this.entries[index] = parent;
      index = above;
    }
    this.entries[index] = entry;
  }

  /** Gives the smallest entry and leaves it there. */
  peek(): T | undefined {
    return this.entries[0];
  }

  /** Takes the smallest entry out, or gives undefined when there is none. */
  pop(): T | undefined {
    const smallest = this.entries[0];
    const last = this.entries.pop();
    if (last !== undefined && this.entries.length > 0) this.sink(last);
    return smallest;
  }

  private sink(entry: T): void {
    let index = 0;
    for (;;) {
      let below = index * 2 + 1;
      let child = this.entries[below];
      const right = this.entries[below + 1];
      if (child !== undefined && right !== undefined && this.before(right, child)) {
        child = right;
        below++;
      }
      if (child === undefined || !this.before(child, entry)) break;
      this.entries[index] = child;
      index = below;
    }
    this.entries[index] = entry;
  }
}
