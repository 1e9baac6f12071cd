/** What a diagnosis is made for: a chain requires its roots, a link or a product is itself the root. */
export type TargetKind = "CHAIN" | "LINK" | "PRODUCT";

/** Where a link stands in its chain, as the template says. */
export type Stage = "UPSTREAM" | "MIDSTREAM" | "DOWNSTREAM" | "SERVICE";

/** How much a link needs another: 2 essential, 1 important, 0 incidental. */
export type Essentiality = 2 | 1 | 0;

/** Which enterprises are counted. */
export type Population = "ALL" | "ABOVE_DESIGNATED_SIZE" | "LISTED";

/** An enterprise of the population in the region that makes something of a link. */
export interface MakerInput {
  readonly id: string;
  /** Its output or capacity (one unit within a link; shares will do); null where unknown. Never a revenue share. */
  readonly amount: number | null;
}

/** A link of the chain, or a product of the closure, with what is known about it in the region. */
export interface LinkInput {
  readonly id: string;
  readonly stage: Stage | null;
  /** S(n). An enterprise that is given twice counts once, with the sum of its known amounts. */
  readonly makers: readonly MakerInput[];
  /** Members of the region without known products whose industry contains makers of this link. */
  readonly suspects: readonly string[];
  /** x_n: the makers of the link in the reference; null where that is not judged. */
  readonly referenceMakers: number | null;
  /** coverage(n, R) from 0 to 1; null where undeclared. */
  readonly coverage: number | null;
  /** ω of the extension analysis; null where it was not worked out. */
  readonly density: number | null;
}

/** One REQUIRES edge (or UPSTREAM_OF, read from the product that needs): `from` requires `to`. */
export interface RequirementInput {
  readonly from: string;
  readonly to: string;
  /** Null where not stated; it then counts as 1 and is flagged. */
  readonly essentiality: Essentiality | null;
  /** Requirements of one link with the same group are alternatives; null stands alone. */
  readonly group: string | null;
}

/** The numbers that the classes are judged by. */
export interface Thresholds {
  readonly lq: number;
  readonly hhi: number;
  readonly suppliers: number;
  readonly coverage: number;
  readonly hops: number;
  /** The least essentiality whose lack stops the link that needs it (2 alone, as ESRI's Leontief inputs). */
  readonly blocking: 1 | 2;
}

/** Gives the cited defaults: LQ 1 (Balassa), HHI 0.18 (US Merger Guidelines 2023), the rest by convention. */
export const defaultThresholds: Thresholds = {
  lq: 1,
  hhi: 0.18,
  suppliers: 2,
  coverage: 0.6,
  hops: 2,
  blocking: 2,
};

/** All that the scoring of `chainDiagnosis` needs: plain data that may cross to a worker. */
export interface ChainDiagnosisInput {
  readonly targetKind: TargetKind;
  /** The links from which Req(t) is followed; `defaultRoots` gives them where the template names none. */
  readonly roots: readonly string[];
  readonly links: readonly LinkInput[];
  readonly requirements: readonly RequirementInput[];
  readonly population: Population;
  /** x_R: enterprises of the population in the region with any attachable product; null where unknown. */
  readonly regionEnterprises: number | null;
  /** x: the same in the reference; null where that is not judged. */
  readonly referenceEnterprises: number | null;
  readonly thresholds: Thresholds;
  /** The most blocked links that are listed for one link (their count is always whole). */
  readonly blockedListLimit: number;
}
