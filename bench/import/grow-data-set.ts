import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** How many rows of each kind a generated data set of size 1 has. */
const base = { products: 60_000, edges: 120_000 } as const;

/** The rows of a generated data set of size 1. */
export const grownRows = base.products + base.edges;

/** Writes a generated data set of so many times the base size; the same size gives the same bytes. */
export async function growDataSet(folder: string, times: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const products = base.products * times;
  const lines = ["name"];
  for (let index = 0; index < products; index += 1) lines.push(`部件${index}号`);
  await writeFile(join(folder, "products.csv"), `${lines.join("\n")}\n`);
  const edges = ["from,to"];
  for (let index = 0; index < base.edges * times; index += 1)
    edges.push(`部件${index % products}号,部件${(index * 7 + 1 + Math.floor(index / products)) % products}号`);
  await writeFile(join(folder, "flows.csv"), `${edges.join("\n")}\n`);
  await writeFile(join(folder, "mapping.json"), await readFile(new URL("./grown-mapping.json", import.meta.url)));
}
