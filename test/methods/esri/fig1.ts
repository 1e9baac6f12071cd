import type { SupplyColumns } from "../../../src/methods/esri/supply-columns.js";

/** Suppliers, buyers of Fig. 1 of Diem et al. 2022, each with weight 1, and the sector of each of the 11 firms. */
const edges = [
  [2, 1],
  [2, 3],
  [7, 4],
  [9, 5],
  [3, 7],
  [6, 7],
  [10, 7],
  [9, 10],
  [7, 11],
  [8, 11],
] as const;
const sectors = [1, 2, 1, 3, 4, 2, 4, 1, 2, 3, 5];

/** The network of Fig. 1 with all inputs important (1) or all essential (2); firm n is n − 1. */
export const fig1 = (essentiality: 1 | 2): SupplyColumns => ({
  firmCount: sectors.length,
  supplier: edges.map(([supplier]) => supplier - 1),
  buyer: edges.map(([, buyer]) => buyer - 1),
  product: edges.map(([supplier]) => sectors[supplier - 1] ?? 0),
  weight: edges.map(() => 1),
  essentiality: edges.map(() => essentiality),
});

/** The firms of each sector: whoever is of a sector could sell its product. */
export const fig1Makers = Array.from({ length: 6 }, (_, sector) =>
  sectors.flatMap((own, firm) => (own === sector ? [firm] : [])),
);
