import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";
import { day } from "../../cypher/value-shapes.js";

/** Columns are long, and the statement makes them: only that they are columns is looked at. */
const column = <T>() => z.custom<readonly T[]>((value) => Array.isArray(value), "Invalid input: expected a column");
const ids = z.array(z.string());
const validAt = { startsBy: z.string(), endsAfter: z.string(), endedBy: z.string() };
const holding = z.object({ ...validAt, minConfidence: z.number() });

/** Every supply in columns; −1 stands for an amount or a share that is not stated, an empty text for the product. */
export const readSupplyEdges = defineQuery("snapshot/supply-edges", {
  params: holding,
  row: z.object({
    supplier: column<number>(),
    buyer: column<number>(),
    product: column<string>(),
    amount: column<number>(),
    share: column<number>(),
    documentIds: ids,
  }),
});

/** What the enterprises of the supply network produce; −1 stands for an output that is not stated. */
export const readProduction = defineQuery("snapshot/supply-production", {
  params: holding,
  row: z.object({ maker: column<number>(), product: column<string>(), output: column<number>() }),
});

/** How essential products are to each other, where it is stated. */
export const readEssentiality = defineQuery("snapshot/supply-essentiality", {
  params: holding,
  row: z.object({ material: column<string>(), product: column<string>(), essentiality: column<number>() }),
});

/** What is declared about how much of the supplies is known. */
export const readSupplyDeclarations = defineQuery("snapshot/supply-declarations", {
  params: z.object({ asOf: day }),
  row: z.object({
    regionId: z.string().nullable(),
    population: z.string(),
    share: z.number().nullable(),
    declaredBy: z.string().nullable(),
    declaredOn: z.string().nullable(),
  }),
});

/** The ids of supplies, by a key that the asker gives each. */
export const readSupplyIds = defineQuery("supply-network/read-supply-ids", {
  params: z.object({
    supplies: z.array(
      z.object({ key: z.string(), supplierId: z.string(), buyerId: z.string(), productId: z.string() }),
    ),
    ...validAt,
  }),
  row: z.object({ key: z.string(), relationshipId: z.string() }),
});

/** The enterprises of industries. */
export const findIndustryMembers = defineQuery("supply-network/find-industry-members", {
  params: z.object({ industryIds: ids }),
  row: z.object({ industryId: z.string(), enterpriseIds: ids }),
});
