import { readFileSync } from "node:fs";
import { z } from "zod";
import type { QueryDefinition } from "../../src/cypher/define-query.js";

const params = z.record(z.string(), z.unknown());

type Row = Record<string, unknown>;

/** Makes a statement of a text that is the benchmark's alone. */
export const benchStatement = (name: string, text: string): QueryDefinition<Row, Row> => ({
  name,
  params,
  row: params,
  holes: {},
  text,
});

/** Reads a statement that lies beside this file, its holes filled with words of the ontology. */
export function readStatement(name: string, holes: Readonly<Record<string, string>>): QueryDefinition<Row, Row> {
  const source = readFileSync(new URL(`./${name}.cypher`, import.meta.url), "utf8");
  return benchStatement(
    name,
    source.replaceAll(/\{\{([A-Z]+)\}\}/g, (_, hole: string) => holes[hole] ?? ""),
  );
}
