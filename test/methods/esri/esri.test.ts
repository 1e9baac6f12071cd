import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { makeWorkspace, scoreEveryFirm, scoreShock, type Shock } from "../../../src/methods/esri/esri.scoring.js";
import { prepareNetwork } from "../../../src/methods/esri/supply-network.scoring.js";
import type { SupplyColumns } from "../../../src/methods/esri/supply-columns.js";
import { readOracle } from "../small-graphs.js";
import { fig1 } from "./fig1.js";
import { plainImpact } from "./plain-esri.js";
import { randomShock, randomSupplies } from "./random-supplies.js";

const shape = z.object({
  sector: z.array(z.string()),
  edges_supplier_buyer_weight: z.array(z.tuple([z.number(), z.number(), z.number()])),
  expected: z.object({
    linear_ess1: z.object({ ESRI: z.array(z.number()), down: z.array(z.number()), up: z.array(z.number()) }),
    leontief_ess2: z.object({ ESRI: z.array(z.number()), down: z.array(z.number()) }),
  }),
});

const score = (columns: SupplyColumns, shock: Shock, replaceability = false, epsilon = 1e-12) =>
  scoreShock(makeWorkspace(prepareNetwork(columns)), shock, { epsilon, replaceability });

const whole = (firm: number): Shock => ({ firms: [firm], remaining: [0] });

const everyFirm = (columns: SupplyColumns, replaceability = false) =>
  scoreEveryFirm(
    prepareNetwork(columns),
    Array.from({ length: columns.firmCount }, (_, firm) => firm),
    { epsilon: 1e-12, replaceability },
  );

const expectAll = (found: Float64Array, expected: readonly number[]) => {
  // Half a unit of the eleventh digit, the last that the oracle gives.
  expected.forEach((value, firm) => {
    expect(Math.abs((found[firm] ?? Number.NaN) - value), `firm ${firm + 1}`).toBeLessThanOrEqual(5e-12);
  });
};

describe("ESRI of the eleven firms of Diem et al. 2022", () => {
  const found = readOracle("esri/diem2022_fig1.json");
  const oracle = found === undefined ? undefined : shape.parse(found);

  it.skipIf(oracle === undefined)("is the published one where every input is important (linear)", () => {
    const { total, downstream, upstream } = everyFirm(fig1(1));
    expectAll(total, oracle?.expected.linear_ess1.ESRI ?? []);
    expectAll(downstream, oracle?.expected.linear_ess1.down ?? []);
    expectAll(upstream, oracle?.expected.linear_ess1.up ?? []);
  });

  it.skipIf(oracle === undefined)("is the published one where every input is essential (Leontief)", () => {
    const { total, downstream, upstream } = everyFirm(fig1(2));
    expectAll(total, oracle?.expected.leontief_ess2.ESRI ?? []);
    expectAll(downstream, oracle?.expected.leontief_ess2.down ?? []);
    expectAll(upstream, oracle?.expected.linear_ess1.up ?? []);
  });

  it.skipIf(oracle === undefined)("is of the network that the oracle draws", () => {
    const drawn = fig1(1);
    expect(oracle?.edges_supplier_buyer_weight).toEqual(
      Array.from(drawn.supplier, (supplier, edge) => [supplier + 1, (drawn.buyer[edge] ?? 0) + 1, 1]),
    );
    expect(Array.from(drawn.supplier, (firm) => Number(oracle?.sector[firm]))).toEqual(drawn.product);
  });
});

describe("the loss of every firm", () => {
  // With σ a fixpoint can be touched without being crossed; steps then shrink as 1/t², and what is left is the step's root.
  it.each([
    { replaced: false, epsilon: 1e-11, digits: 6, runs: 300 },
    { replaced: true, epsilon: 1e-7, digits: 2, runs: 100 },
  ])("is that of the plain iteration on any small network ($replaced)", ({ replaced, epsilon, digits, runs }) => {
    fc.assert(
      fc.property(randomSupplies, randomShock, (columns, shockOf) => {
        const shock = shockOf(columns.firmCount);
        const { downstreamLoss, upstreamLoss, residual } = score(columns, shock, replaced, epsilon);
        const plain = plainImpact(columns, shock, replaced, replaced ? 1e-7 : 1e-10);
        expect(residual).toBeLessThanOrEqual(epsilon);
        for (let firm = 0; firm < columns.firmCount; firm++) {
          expect(downstreamLoss[firm]).toBeCloseTo(plain.down[firm] ?? Number.NaN, digits);
          expect(upstreamLoss[firm]).toBeCloseTo(plain.up[firm] ?? Number.NaN, digits);
        }
      }),
      { numRuns: runs },
    );
  });

  it("is reached on a cycle with a leak of a ten-thousandth, where plain steps would need a hundred thousand", () => {
    // Firm 0 is shocked and sells a 1e-4 part of its inputs to firm 1; 1 … 40 feed each other in a ring, and nothing else leaks.
    const ring = 40;
    const columns: SupplyColumns = {
      firmCount: ring + 1,
      supplier: [0, ...Array.from({ length: ring }, (_, at) => at + 1)],
      buyer: [1, ...Array.from({ length: ring }, (_, at) => ((at + 1) % ring) + 1)],
      product: [0, ...Array.from({ length: ring }, () => 1)],
      weight: [1e-4, ...Array.from({ length: ring }, () => 1)],
      essentiality: Array.from({ length: ring + 1 }, () => 1),
    };
    const { downstreamLoss, residual } = score(columns, whole(0), false, 1e-9);
    expect(residual).toBeLessThanOrEqual(1e-9);
    for (const loss of downstreamLoss) expect(loss).toBeCloseTo(1, 4);
  });

  it("stays least on a cycle that only feeds itself", () => {
    // 1 and 2 need each other; 1 also gets half of what is merely important from 0. Any loss from 0.5 to 1 satisfies the formulas.
    const columns: SupplyColumns = {
      firmCount: 4,
      supplier: [0, 3, 1, 2],
      buyer: [1, 1, 2, 1],
      product: [0, 0, 1, 2],
      weight: [1, 1, 1, 2],
      essentiality: [1, 1, 2, 2],
    };
    const { downstreamLoss } = score(columns, whole(0));
    expect([...downstreamLoss]).toEqual([1, 0.25, 0.25, 0]);
  });
});

describe("odd networks have defined answers", () => {
  const none: SupplyColumns = { firmCount: 0, supplier: [], buyer: [], product: [], weight: [], essentiality: [] };
  const of = (own: Partial<SupplyColumns>): SupplyColumns => ({ ...none, firmCount: 2, ...own });

  it("nothing loses nothing", () => {
    expect(score(none, { firms: [], remaining: [] })).toMatchObject({
      total: 0,
      downstream: 0,
      upstream: 0,
      residual: 0,
    });
  });

  it("firms without supplies weigh nothing, so that nothing of the whole is lost", () => {
    expect(score(of({}), whole(0))).toMatchObject({ total: 0, residual: 0 });
  });

  it("a supply of weight 0 passes nothing", () => {
    const columns = of({ supplier: [0], buyer: [1], product: [0], weight: [0], essentiality: [2] });
    expect(score(columns, whole(0)).total).toBe(0);
  });

  it("a firm that supplies itself does not hurt itself more", () => {
    const columns = of({ supplier: [0, 1], buyer: [0, 0], product: [0, 1], weight: [1, 1], essentiality: [2, 2] });
    expect([...score(columns, { firms: [0], remaining: [0.5] }).downstreamLoss]).toEqual([0.5, 0]);
  });

  it("incidental inputs alone pass nothing down, and everything up", () => {
    const columns = of({ supplier: [0], buyer: [1], product: [0], weight: [1], essentiality: [0] });
    expect([...score(columns, whole(0)).downstreamLoss]).toEqual([1, 0]);
    expect([...score(columns, whole(1)).upstreamLoss]).toEqual([1, 1]);
  });

  it("a shock that leaves everything is none", () => {
    expect(score(fig1(2), { firms: [1], remaining: [1] }).total).toBe(0);
  });

  it.each([1e-300, 1e300])("weights of %s neither vanish nor overflow", (size) => {
    const columns = { ...fig1(1), weight: Array.from({ length: 10 }, () => size) };
    expectAll(everyFirm(columns).total, [...everyFirm(fig1(1)).total]);
  });

  it("a weight that is no number is refused", () => {
    expect(() => prepareNetwork({ ...fig1(1), weight: Array.from({ length: 10 }, () => Number.NaN) })).toThrow(
      "Column weight holds NaN at edge 0",
    );
  });

  it("declared output weighs instead of what is sold, and a firm that sells to final buyers only then weighs something", () => {
    // Firms 4 and 11 sell to nobody in the network.
    const output = Array.from({ length: 11 }, (_, firm) => (firm === 3 ? 10 : Number.NaN));
    const { weight } = prepareNetwork({ ...fig1(1), output });
    expect(weight[3]).toBeCloseTo(0.5, 12);
    expect(weight[10]).toBe(0);
    expect(weight[6]).toBeCloseTo(2 / 20, 12);
  });
});
