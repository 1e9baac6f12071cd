import { BitSet, Fingerprints } from "./fingerprints.js";
import type { ItemKeys } from "./item-keys.js";
import type { Located } from "./read-items.js";
import type { RejectLog } from "./reject-log.js";
import { RowProblem } from "./row-problem.js";

/** What to do with an id that the data set states twice in different words. */
export type DuplicatePolicy = "error" | "first" | "last";

/** What a first reading of a pass found: which items are not to be written. */
export interface CheckedPass {
  readonly dropped: BitSet;
  readonly seen: Fingerprints;
}

/** Finds repeated items: the same ones merge, different ones go by the policy. */
export class DuplicateCheck<T> implements CheckedPass {
  readonly dropped = new BitSet();
  readonly seen = new Fingerprints();
  merged = 0;

  constructor(
    private readonly keys: ItemKeys<T>,
    private readonly policy: DuplicatePolicy,
    private readonly rejects: RejectLog,
    private readonly onSkipped: (reason: string) => void,
  ) {}

  /** Gives whether the item is a new one. */
  isNew({ item, number, place }: Located<T>): boolean {
    const key = this.keys.keyOf(item);
    const content = this.keys.contentOf(item);
    const before = this.seen.see(key, content, number);
    if (before === undefined) return true;
    if (before.content === content) {
      this.merged += 1;
      this.dropped.add(number);
      return false;
    }
    if (this.policy === "last") {
      this.dropped.add(before.item);
      this.seen.replace(key, content, number);
      this.onSkipped("another row with the same id follows");
      return true;
    }
    this.dropped.add(number);
    if (this.policy === "first") this.onSkipped("an earlier row has the same id");
    else
      this.rejects.add(
        place,
        new RowProblem(
          "DUPLICATE_ID",
          "id",
          `An id is stated once or in the same words, but ${key} was stated differently before.`,
        ),
      );
    return false;
  }
}
