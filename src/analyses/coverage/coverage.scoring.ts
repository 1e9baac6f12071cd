export type Origin = "DECLARED" | "INHERITED" | "UNDECLARED";

/** A declaration of coverage, and how many steps its region lies around the one asked for. */
export interface Declaration {
  readonly id: string;
  readonly relationshipType: string;
  readonly regionId: string;
  readonly steps: number;
  readonly share: number | null;
  readonly declaredBy: string | null;
  readonly declaredOn: string | null;
}

/** The declaration that holds for a relationship type, and where it comes from. */
export interface Holding {
  readonly origin: Origin;
  readonly declaration: Declaration | null;
}

/**
 * Gives the declaration that holds for each relationship type: the region's own, else that of the smallest region around
 * it (the fewest steps away, then the smaller id); of several for that region the newest, then the larger id. A type
 * that nobody declared is UNDECLARED: unknown, neither 0 nor 1. An undated declaration is older than any dated one.
 * Source: E12.
 */
export function holdingOf(types: readonly string[], declarations: readonly Declaration[]): Map<string, Holding> {
  return new Map(
    types.map((type): [string, Holding] => {
      const [declaration] = declarations.filter(({ relationshipType }) => relationshipType === type).sort(byNearness);
      if (declaration === undefined) return [type, { origin: "UNDECLARED", declaration: null }];
      return [type, { origin: declaration.steps === 0 ? "DECLARED" : "INHERITED", declaration }];
    }),
  );
}

const byNearness = (a: Declaration, b: Declaration): number =>
  a.steps - b.steps ||
  compare(a.regionId, b.regionId) ||
  compare(b.declaredOn ?? "", a.declaredOn ?? "") ||
  compare(b.id, a.id);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
