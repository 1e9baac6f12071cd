import { readFileSync } from "node:fs";
import type { z } from "zod";
import { fillHoles, type Holes } from "./statement-holes.js";

/** A statement of `cypher/` bound to the shapes of its parameters and its rows. */
export interface QueryDefinition<P = unknown, R = unknown> {
  /** Path below `cypher/`, without `.cypher`. */
  readonly name: string;
  readonly params: z.ZodType<unknown, P>;
  readonly row: z.ZodType<R>;
  /** The holes' fillings; empty for a statement without holes. */
  readonly holes: Holes;
  /** The statement as the database gets it. */
  readonly text: string;
}

interface Shapes<P extends z.ZodType, R extends z.ZodType> {
  readonly params: P;
  readonly row: R;
  readonly holes?: Holes;
}

const folder = new URL("../../cypher/", import.meta.url);
const sources = new Map<string, string>();
const definitions = new Map<string, QueryDefinition>();

/** Binds `cypher/<name>.cypher` to zod shapes, with its holes filled from the ontology's closed lists. */
export function defineQuery<P extends z.ZodType, R extends z.ZodType>(
  name: string,
  { params, row, holes = {} }: Shapes<P, R>,
): QueryDefinition<z.input<P>, z.output<R>> {
  const text = fillHoles(name, sourceOf(name), holes);
  const definition = { name, params, row, holes, text } as QueryDefinition<z.input<P>, z.output<R>>;
  definitions.set([name, ...Object.values(holes)].join(" "), definition);
  return definition;
}

/** The same statement with some of its holes filled otherwise; not among the defined ones, since there may be any number of it. */
export function refillQuery<P, R>(query: QueryDefinition<P, R>, holes: Holes): QueryDefinition<P, R> {
  const filled = { ...query.holes, ...holes };
  return { ...query, holes: filled, text: fillHoles(query.name, sourceOf(query.name), filled) };
}

/** Every statement that was defined so far, for the tests that hold files and definitions against each other. */
export const definedQueries = (): readonly QueryDefinition[] => [...definitions.values()];

function sourceOf(name: string): string {
  const known = sources.get(name);
  if (known !== undefined) return known;
  // What is said of a statement is for its readers: the database would read it each time.
  const text = withoutComments(readFileSync(new URL(`${name}.cypher`, folder), "utf8")).replaceAll(
    /\{\{([a-z-]+)\}\}/g,
    (_, fragment: string) => sourceOf(`fragments/${fragment}`),
  );
  sources.set(name, text);
  return text;
}

const withoutComments = (text: string): string => text.replaceAll(/^\/\/.*\n/gm, "").trim();
