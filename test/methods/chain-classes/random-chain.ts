import fc from "fast-check";
import type {
  ChainDiagnosisInput,
  LinkInput,
  RequirementInput,
} from "../../../src/methods/chain-classes/classes-input.scoring.js";
import { diagnosisOf, makers } from "./link-fixture.js";

const nameOf = (index: number) => `link-${index}`;

const anyLink = (index: number): fc.Arbitrary<LinkInput> =>
  fc.record({
    id: fc.constant(nameOf(index)),
    stage: fc.constantFrom(null, "MIDSTREAM" as const, "DOWNSTREAM" as const, "SERVICE" as const),
    makers: fc.constantFrom(0, 0, 0, 1, 2, 8).map((count) => makers(count)),
    suspects: fc.constantFrom<readonly string[]>([], [], [], ["stranger"]),
    referenceMakers: fc.constantFrom(null, 0, 10, 100),
    coverage: fc.constantFrom(null, 0.3, 0.6, 0.9, 0.9),
    density: fc.constantFrom(null, 0.1, 0.2),
  });

const anyRequirement = (size: number): fc.Arbitrary<RequirementInput> =>
  fc.record({
    from: fc.nat(size - 1).map(nameOf),
    to: fc.nat(size - 1).map(nameOf),
    essentiality: fc.constantFrom(null, 0 as const, 1 as const, 2 as const, 2 as const),
    group: fc.constantFrom(null, "a", "a", "b"),
  });

/** Any small chain: cycles, self-loops, groups of all kinds, unknown counts, one or two roots. */
export const anyChain: fc.Arbitrary<ChainDiagnosisInput> = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc
    .record({
      links: fc.tuple(...Array.from({ length: size }, (_, index) => anyLink(index))),
      requirements: fc.array(anyRequirement(size), { maxLength: 20 }),
      roots: fc.uniqueArray(fc.nat(size - 1).map(nameOf), { minLength: 1, maxLength: 2 }),
      targetKind: fc.constantFrom("CHAIN" as const, "LINK" as const),
    })
    .map(({ links, requirements, roots, targetKind }) => diagnosisOf(links, requirements, roots, { targetKind })),
);

/** The same chain with some links changed. */
export const withLinks = (
  input: ChainDiagnosisInput,
  change: (each: LinkInput, index: number) => LinkInput,
): ChainDiagnosisInput => ({ ...input, links: input.links.map(change) });
