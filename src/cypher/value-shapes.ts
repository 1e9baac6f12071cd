import { int } from "neo4j-driver";
import { z } from "zod";

/** A parameter that the database needs as an integer: the driver sends plain numbers as floats. */
export const integer = z.int().transform((value) => int(value));

/** A list of integers as parameters. */
export const integers = z.array(z.int()).transform((values) => values.map((value) => int(value)));

/** A day as the graph keeps it: YYYY-MM-DD. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Rows of values in the order of columns that the asker named; any value is one, so that none is looked at. */
export const valueRows = z.custom<unknown[][]>(
  (value) => Array.isArray(value) && value.every((row) => Array.isArray(row)),
  "Invalid input: expected rows of values",
);

/** The properties of a node or an edge as the driver gives them; any value is one, so that none is looked at. */
export const propertyMap = z.custom<Record<string, unknown>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  "Invalid input: expected the properties of a node or an edge",
);
