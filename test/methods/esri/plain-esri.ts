import type { Shock } from "../../../src/methods/esri/esri.scoring.js";
import type { SupplyColumns } from "../../../src/methods/esri/supply-columns.js";

/** What the plain iteration finds. */
export interface PlainImpact {
  readonly down: number[];
  readonly up: number[];
}

/**
 * Works out a shock as the formulas are written, firm by firm and all at once, with dense matrices and nothing clever: a second
 * way that shares no code with the first.
 */
export function plainImpact(columns: SupplyColumns, shock: Shock, replaced: boolean, epsilon = 1e-10): PlainImpact {
  const { firmCount: n } = columns;
  const edges = Array.from({ length: columns.supplier.length }, (_, edge) => ({
    i: columns.supplier[edge] ?? 0,
    j: columns.buyer[edge] ?? 0,
    k: columns.product[edge] ?? 0,
    w: columns.weight[edge] ?? 0,
    e: columns.essentiality[edge] ?? 1,
  }));
  const sum = (of: readonly { w: number }[]) => of.reduce((all, { w }) => all + w, 0);
  const firms = Array.from({ length: n }, (_, firm) => firm);
  const sales = new Map(
    edges.map(({ i, k }) => [`${i} ${k}`, sum(edges.filter((edge) => edge.i === i && edge.k === k))]),
  );
  const sold = (i: number, k: number) => sales.get(`${i} ${k}`) ?? 0;
  const psi = firms.map((firm) => {
    const own = Array.from(shock.firms, (at, index) => (at === firm ? (shock.remaining[index] ?? 0) : 1));
    return Math.min(1, ...own);
  });
  /** What each firm needs, a list of parts with the whole that each is a share of. */
  const needs = firms.map((j) => {
    const into = edges.filter((edge) => edge.j === j && edge.w > 0);
    const essential = into.filter(({ e }) => e === 2);
    const one = [...new Set(essential.map(({ k }) => k))].map((k) => essential.filter((edge) => edge.k === k));
    return [...one.map((part) => ({ part, of: sum(part) })), { part: into.filter(({ e }) => e === 1), of: sum(into) }];
  });
  const customersOf = firms.map((i) => edges.filter((edge) => edge.i === i && edge.w > 0));
  let down = psi.map(() => 1);
  let up = psi.map(() => 1);
  for (let fell = 1; fell > epsilon; ) {
    const sigma = (i: number, k: number) => {
      const market = firms.reduce((left, l) => left + sold(l, k) * (down[l] ?? 0), 0);
      return replaced && market > 1e-10 && k >= 0 ? Math.min(1, sold(i, k) / market) : 1;
    };
    const lack = ({ part, of }: { part: typeof edges; of: number }) =>
      part.reduce((all, { i, k, w }) => all + ((sigma(i, k) * w) / of) * (1 - (down[i] ?? 0)), 0);
    const nextDown = firms.map((j) =>
      Math.max(0, Math.min(psi[j] ?? 1, ...(needs[j] ?? []).map((need) => 1 - lack(need)))),
    );
    const nextUp = firms.map((i) => {
      const out = customersOf[i] ?? [];
      const lost = out.reduce((all, { j, w }) => all + (w / sum(out)) * (1 - (up[j] ?? 0)), 0);
      return Math.max(0, Math.min(psi[i] ?? 1, 1 - lost));
    });
    fell = Math.max(0, ...down.map((h, j) => h - (nextDown[j] ?? 0)), ...up.map((h, j) => h - (nextUp[j] ?? 0)));
    [down, up] = [nextDown, nextUp];
  }
  return { down: down.map((h) => 1 - h), up: up.map((h) => 1 - h) };
}
