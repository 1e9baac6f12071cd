import DataLoader from "dataloader";
import type { Context } from "../../graphql/context.js";
import { findSupplyIds, type NamedSupply, supplyKey } from "./supply-network.service.js";

/** Gives the id of a supply that holds at a date, or null; many of one request are read by one statement. */
export function loadSupplyId(context: Context, supply: NamedSupply, asOf: string): Promise<string | null> {
  const readAll = async (keys: readonly string[]): Promise<(string | null)[]> => {
    const supplies = keys.map((key) => JSON.parse(key) as NamedSupply);
    const found = await findSupplyIds(context, supplies, asOf);
    return supplies.map((named) => found.get(supplyKey(named)) ?? null);
  };
  const { supplierId, buyerId, productId } = supply;
  return context
    .loader<string, string | null>(`supply ids ${asOf}`, () => new DataLoader(readAll))
    .load(JSON.stringify({ supplierId, buyerId, productId }));
}
