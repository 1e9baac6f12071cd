import fc from "fast-check";
import type { FillInput } from "../../src/analyses/single-points-of-failure/minimal-fill-sets.scoring.js";
import type { FailureInput } from "../../src/analyses/single-points-of-failure/single-points-of-failure.scoring.js";
import type { RequirementInput } from "../../src/methods/chain-classes/classes-input.scoring.js";
import { defaultBirnbaumOptions } from "../../src/methods/cut-sets/importance.scoring.js";

/** One link needs another, alone or as one of a group of alternatives. */
export const need = (
  from: string,
  to: string,
  essentiality: RequirementInput["essentiality"] = 2,
  group: string | null = null,
): RequirementInput => ({ from, to, essentiality, group });

/** Makers by link, as numbers of components. */
export type Makers = Readonly<Record<string, readonly number[]>>;

/** A chain with the root t; there are as many components as its largest number says. */
export const chainOf = (
  makers: Makers,
  requirements: readonly RequirementInput[],
  change: Partial<FailureInput> = {},
): FailureInput => ({
  links: Object.entries(makers).map(([id, numbers]) => ({ id, makers: numbers })),
  componentCount: Math.max(-1, ...Object.values(makers).flat()) + 1,
  requirements,
  roots: ["t"],
  blocking: 2,
  outsideSupply: "NONE",
  targetHere: false,
  importance: defaultBirnbaumOptions,
  limits: { maxOrder: 3, maxSets: 1000, maxTrials: 100_000 },
  ...change,
});

/** The same chain with its missing links to fill; of those somebody elsewhere makes the obtainable ones. */
export const fillOf = (
  makers: Makers,
  requirements: readonly RequirementInput[],
  change: Partial<FillInput> = {},
  obtainable: readonly string[] = [],
): FillInput => ({
  links: Object.entries(makers).map(([id, numbers]) => ({
    id,
    made: numbers.length > 0,
    obtainable: obtainable.includes(id),
  })),
  requirements,
  roots: ["t"],
  blocking: 2,
  limits: { extra: 0, maxSets: 1000, maxTrials: 10_000 },
  ...change,
});

/** Says whether t stands on the makers that are left, by striking out one link after the other until nothing changes. */
export function standsOn(makers: Makers, requirements: readonly RequirementInput[], lost: readonly number[]): boolean {
  const up = new Set(Object.keys(makers).filter((id) => makers[id]?.some((each) => !lost.includes(each))));
  const lacks = (id: string) =>
    requirements.some(
      ({ from, to, group }) =>
        from === id &&
        from !== to &&
        !requirements.some((each) =>
          group === null ? each.to === to && up.has(to) : each.from === id && each.group === group && up.has(each.to),
        ),
    );
  for (let before = -1; before !== up.size; ) {
    before = up.size;
    for (const id of [...up]) if (lacks(id)) up.delete(id);
  }
  return up.has("t");
}

/** Draws chains of five links, some of them without makers, with alternatives and cycles, all needs essential. */
export const anyChain = (fewestMakers = 0) => {
  const numbers = fc.uniqueArray(fc.nat(4), { minLength: fewestMakers, maxLength: 3 });
  const link = fc.constantFrom("t", "a", "b", "c", "d");
  const group = fc.constantFrom(null, null, "g");
  return fc.record({
    makers: fc.record({ t: numbers, a: numbers, b: numbers, c: numbers, d: numbers }),
    requirements: fc
      .array(fc.tuple(link, link, group), { maxLength: 9 })
      .map((edges) => edges.filter(([from, to]) => from !== to).map(([from, to, of]) => need(from, to, 2, of))),
  });
};
