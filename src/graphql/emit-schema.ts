import { mkdir, writeFile } from "node:fs/promises";
import { lexicographicSortSchema, printSchema } from "graphql";
import { createSchema } from "./build-schema.js";

const folder = new URL("../../schema/", import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL("schema.graphql", folder), `${printSchema(lexicographicSortSchema(await createSchema()))}\n`);
