import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomBelow, seededRandom } from "../../../src/lib/seeded-random.js";
import { buildAndOrSystem } from "../../../src/methods/and-or-system/and-or-system.scoring.js";
import { birnbaumImportance } from "../../../src/methods/cut-sets/birnbaum.scoring.js";
import { findCutSets } from "../../../src/methods/cut-sets/cut-sets.scoring.js";
import { findFillSets } from "../../../src/methods/cut-sets/fill-sets.scoring.js";
import { defaultBirnbaumOptions } from "../../../src/methods/cut-sets/importance.scoring.js";
import { relevantComponents } from "../../../src/methods/cut-sets/relevant-components.scoring.js";
import { minimalOf, node, type SmallSystem, smallSystems, stands } from "./small-systems.js";

const cutLimits = { maxOrder: 8, maxSets: 100_000, maxTrials: 10_000_000 };
const fillLimits = { extra: 8, maxSets: 100_000, maxTrials: 1_000_000 };
const all = (count: number) => [...Array(count).keys()];
const bitsOf = (set: readonly number[], names: readonly number[]) =>
  set.reduce((bits, member) => bits | (1 << (names[member] ?? 0)), 0);
const orderOf = (count: number) => fc.shuffledSubarray(all(count), { minLength: count, maxLength: count });

/** The same system with its components and nodes called otherwise. */
function rename(
  { nodes, targets, componentCount }: SmallSystem,
  components: readonly number[],
  links: readonly number[],
) {
  const renamed = [...nodes];
  nodes.forEach(({ makers, needs, ...rest }, index) => {
    renamed[links[index] ?? 0] = {
      ...rest,
      makers: makers.map((maker) => components[maker] ?? 0),
      needs: needs.map((need) => need.map((member) => links[member] ?? 0)),
    };
  });
  return {
    system: buildAndOrSystem(renamed, componentCount),
    targets: targets.map((target) => links[target] ?? 0),
  };
}

describe("cut sets and fill sets", () => {
  it("are dual: every fill set meets every cut set, and contains nothing that it does not need for that", () => {
    fc.assert(
      fc.property(smallSystems(7), ({ system, targets }) => {
        const cuts = findCutSets(system, targets, cutLimits);
        const fills = findFillSets(system, targets, all(7), fillLimits);
        if (!cuts.standing) {
          expect(fills.sets).toEqual([]);
          return;
        }
        const isMet = (fill: readonly number[]) => cuts.sets.every((cut) => cut.some((each) => fill.includes(each)));
        for (const fill of fills.sets) {
          expect(isMet(fill)).toBe(true);
          for (const left of fill) expect(isMet(fill.filter((each) => each !== left))).toBe(false);
        }
        const hitting = all(2 ** 7).filter((bits) => isMet(all(7).filter((each) => (bits >> each) & 1)));
        expect(fills.sets).toEqual(minimalOf(hitting));
      }),
      { numRuns: 300 },
    );
  });

  it("of fills are the same whatever the components and links are called", () => {
    fc.assert(
      fc.property(smallSystems(7, 7), orderOf(7), orderOf(7), (small, components, links) => {
        const { system, targets } = rename(small, components, links);
        const before = findFillSets(small.system, small.targets, all(7), fillLimits);
        const after = findFillSets(system, targets, all(7), fillLimits);
        expect(after.sets).toEqual(minimalOf(before.sets.map((set) => bitsOf(set, components))));
        expect(after.leastSize).toBe(before.leastSize);
      }),
    );
  });
});

describe("importance", () => {
  it("is the same whatever the components and links are called", () => {
    fc.assert(
      fc.property(smallSystems(7, 7), orderOf(7), orderOf(7), (small, components, links) => {
        const { system, targets } = rename(small, components, links);
        const before = birnbaumImportance(small.system, small.targets);
        const after = birnbaumImportance(system, targets);
        before.importance.forEach((value, component) => {
          expect(after.importance[components[component] ?? 0]).toBeCloseTo(value, 12);
        });
        expect(after.reliability).toBeCloseTo(before.reliability, 12);
      }),
    );
  });

  it("lies between 0 and 1, and is not 0 exactly for members of cut sets", () => {
    fc.assert(
      fc.property(smallSystems(8), ({ system, targets }) => {
        const { importance } = birnbaumImportance(system, targets, { ...defaultBirnbaumOptions, probability: 0.5 });
        const members = new Set(findCutSets(system, targets, cutLimits).sets.flat());
        importance.forEach((value, component) => {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
          expect(value > 0).toBe(members.has(component));
        });
      }),
    );
  });

  it("of a single point is that of all others standing: P(up) = p · I", () => {
    fc.assert(
      fc.property(
        smallSystems(7),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        ({ system, targets }, probability) => {
          const { importance, reliability } = birnbaumImportance(system, targets, {
            ...defaultBirnbaumOptions,
            probability,
          });
          for (const [single] of findCutSets(system, targets, { ...cutLimits, maxOrder: 1 }).sets)
            expect((importance[single ?? 0] ?? 0) * probability).toBeCloseTo(reliability, 10);
        },
      ),
    );
  });

  it("depends on no component that is not reached from the targets", () => {
    fc.assert(
      fc.property(smallSystems(8), ({ system, targets }) => {
        const relevant = new Set(relevantComponents(system, targets));
        for (const component of all(8).filter((each) => !relevant.has(each))) {
          const states = all(2 ** 8).filter((failed) => ((failed >> component) & 1) === 0);
          for (const failed of states)
            expect(stands(system, targets, failed)).toBe(stands(system, targets, failed | (1 << component)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("of 25 components of a drawn chain is exact, and what samples give of it lies around it", () => {
    const random = seededRandom(25);
    const nodes = all(30).map((link) =>
      node(
        all(3).map(() => randomBelow(random, 25)),
        all(2).map(() => all(2).map(() => (link + 1 + randomBelow(random, 3)) % 30)),
      ),
    );
    const system = buildAndOrSystem(nodes, 25);
    const options = { ...defaultBirnbaumOptions, probability: 0.8, samples: 20_000 };
    const exact = birnbaumImportance(system, [0], options);
    const sampled = birnbaumImportance(system, [0], { ...options, exactUpTo: 0 });
    expect([exact.exact, sampled.exact]).toEqual([true, false]);
    expect(Math.abs(exact.reliability - sampled.reliability)).toBeLessThan(5 * sampled.reliabilityError);
    exact.importance.forEach((value, component) => {
      const error = sampled.standardError[component] ?? 0;
      expect(Math.abs(value - (sampled.importance[component] ?? 0))).toBeLessThan(5 * error + 1e-12);
    });
  }, 30_000);
});
