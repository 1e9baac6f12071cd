import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeWorkspace, scoreShock, type Shock } from "../../../src/methods/esri/esri.scoring.js";
import { withSupplier } from "../../../src/methods/esri/second-suppliers.scoring.js";
import type { SupplyColumns } from "../../../src/methods/esri/supply-columns.js";
import { prepareNetwork } from "../../../src/methods/esri/supply-network.scoring.js";
import { fig1 } from "./fig1.js";
import { randomShock, randomSupplies } from "./random-supplies.js";

const score = (columns: SupplyColumns, shock: Shock, replaceability = false) =>
  scoreShock(makeWorkspace(prepareNetwork(columns)), shock, { epsilon: 1e-12, replaceability });
const whole = (firm: number): Shock => ({ firms: [firm], remaining: [0] });
const tolerance = 1e-9;

describe("the laws of an impact", () => {
  it.each([false, true])("multiplying all weights changes nothing, replaceability %s", (replaced) => {
    fc.assert(
      fc.property(randomSupplies, randomShock, fc.constantFrom(1e-6, 3, 1e9), (columns, shockOf, factor) => {
        const shock = shockOf(columns.firmCount);
        const scaled = { ...columns, weight: Array.from(columns.weight, (weight) => weight * factor) };
        const [one, other] = [score(columns, shock, replaced), score(scaled, shock, replaced)];
        expect(other.total).toBeCloseTo(one.total, 9);
        expect(other.upstream).toBeCloseTo(one.upstream, 9);
      }),
    );
  });

  it.each([false, true])("renumbering firms, products and supplies changes nothing, replaceability %s", (replaced) => {
    fc.assert(
      fc.property(randomSupplies, randomShock, (columns, shockOf) => {
        const { firmCount } = columns;
        const shock = shockOf(firmCount);
        const turn = (firm: number) => firmCount - 1 - firm;
        const renamed: SupplyColumns = {
          firmCount,
          supplier: Array.from(columns.supplier, turn).reverse(),
          buyer: Array.from(columns.buyer, turn).reverse(),
          product: Array.from(columns.product, (product) => 7 - product).reverse(),
          weight: Array.from(columns.weight).reverse(),
          essentiality: Array.from(columns.essentiality).reverse(),
        };
        const one = score(columns, shock, replaced);
        const other = score(renamed, { ...shock, firms: Array.from(shock.firms, turn) }, replaced);
        one.downstreamLoss.forEach((loss, firm) => {
          expect(other.downstreamLoss[turn(firm)]).toBeCloseTo(loss, 7);
        });
        expect(other.total).toBeCloseTo(one.total, 7);
      }),
    );
  });

  it.each([false, true])("a worse shock never lowers a loss, replaceability %s", (replaced) => {
    fc.assert(
      fc.property(randomSupplies, randomShock, fc.nat(8), (columns, shockOf, more) => {
        const shock = shockOf(columns.firmCount);
        const worse = {
          firms: [...Array.from(shock.firms), more % columns.firmCount],
          remaining: [...Array.from(shock.remaining, (value) => value / 2), 0.3],
        };
        const [one, other] = [score(columns, shock, replaced), score(columns, worse, replaced)];
        one.downstreamLoss.forEach((loss, firm) => {
          expect(other.downstreamLoss[firm] ?? 0).toBeGreaterThanOrEqual(loss - tolerance);
          expect(other.upstreamLoss[firm] ?? 0).toBeGreaterThanOrEqual((one.upstreamLoss[firm] ?? 0) - tolerance);
        });
      }),
    );
  });
});

/*
 * "Adding a supplier never raises a loss" is a law only under conditions. It holds for the downstream losses of every firm, with
 * σ = 1, of every shock that leaves the new supplier whole (whatever s is, since s only weighs losses and does not make them).
 * It does not hold for a shock to the new supplier itself, for upstream losses (the former supplier's other customers become a
 * larger part of its sales), nor for the sum where s is recomputed. Below: the law, and one counterexample for each exception.
 */
describe("adding a supplier", () => {
  /** Each buyer's purchases of a product equal from each supplier before, as they are after; several supplies of one share its part. */
  function boughtEvenly(columns: SupplyColumns): SupplyColumns {
    const names = Array.from(
      columns.supplier,
      (from, at) => `${from} ${columns.buyer[at] ?? -1} ${columns.product[at] ?? -1}`,
    );
    const isReal = (at: number) => (columns.weight[at] ?? 0) > 0;
    const sharing = (name: string) => names.filter((other, at) => other === name && isReal(at)).length;
    return { ...columns, weight: names.map((name, at) => (isReal(at) ? 1 / sharing(name) : 0)) };
  }

  const added = fc.tuple(fc.nat(8), fc.nat(21));

  it("never raises a firm's downstream loss where the shock leaves the new supplier whole (σ = 1)", () => {
    let met = 0;
    fc.assert(
      fc.property(randomSupplies, randomShock, added, (columns, shockOf, [firm, edge]) => {
        const count = columns.supplier.length;
        const supplier = firm % columns.firmCount;
        const at = count === 0 ? 0 : edge % count;
        const [buyer, product] = [columns.buyer[at] ?? -1, columns.product[at] ?? -1];
        const known = Array.from(columns.buyer).some(
          (to, other) => to === buyer && columns.product[other] === product && columns.supplier[other] === supplier,
        );
        fc.pre(count > 0 && (columns.weight[at] ?? 0) > 0 && supplier !== buyer && !known);
        const even = boughtEvenly(columns);
        const shock = shockOf(columns.firmCount);
        const [one, other] = [score(even, shock), score(withSupplier(even, { supplier, buyer, product }), shock)];
        fc.pre((one.downstreamLoss[supplier] ?? 0) === 0 && (other.downstreamLoss[supplier] ?? 0) === 0);
        met += 1;
        one.downstreamLoss.forEach((loss, index) => {
          expect(other.downstreamLoss[index] ?? 0).toBeLessThanOrEqual(loss + tolerance);
        });
      }),
      { numRuns: 400 },
    );
    expect(met).toBeGreaterThan(50);
  });

  it("does not raise it either where one supplier delivers the same thing in three supplies", () => {
    const three = { supplier: [0, 1, 0, 0], buyer: [3, 3, 3, 3], product: [2, 2, 2, 2] };
    const even = boughtEvenly({ ...three, firmCount: 4, weight: [2, 1, 1, 1], essentiality: [1, 1, 1, 1] });
    const shock = whole(1);
    expect(score(even, shock).downstreamLoss[3]).toBeCloseTo(1 / 2, 12);
    expect(score(withSupplier(even, { supplier: 2, buyer: 3, product: 2 }), shock).downstreamLoss[3]).toBeCloseTo(
      1 / 3,
      12,
    );
  });

  const eight = { supplier: 7, buyer: 6, product: 1 };

  it("raises what a shock to the new supplier does: 8 now also stops half of 7", () => {
    const [before, after] = [score(fig1(2), whole(7)), score(withSupplier(fig1(2), eight), whole(7))];
    expect(before.downstreamLoss[6]).toBe(0);
    expect(after.downstreamLoss[6]).toBe(0.5);
    expect(after.total).toBeGreaterThan(before.total);
  });

  it("raises upstream losses: the new supplier now also suffers when its new customer stops", () => {
    const [before, after] = [score(fig1(2), whole(6)), score(withSupplier(fig1(2), eight), whole(6))];
    expect(before.upstreamLoss[7]).toBe(0);
    expect(after.upstreamLoss[7]).toBeCloseTo(1 / 3, 12);
  });

  it("can raise the whole where s is recomputed: what is hit now weighs more", () => {
    const before = score(fig1(2), whole(7));
    const after = score(withSupplier(fig1(2), eight), whole(7));
    // Firm 8 sold 1 of 10; it now sells 1.5 of 10, all of which is lost.
    expect(before.downstream).toBeCloseTo(0.1, 12);
    expect(after.downstream).toBeGreaterThan(0.15 - tolerance);
  });
});
