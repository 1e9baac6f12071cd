import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { QueryDefinition } from "../../src/cypher/define-query.js";
import { allQueries } from "../support/all-queries.js";
import { columnsOf, parametersOf, withoutComments } from "./read-cypher.js";

const folder = fileURLToPath(new URL("../../cypher/", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".cypher"))
  .map((file) => file.replace(/\.cypher$/, ""));
const statements = files.filter((file) => !file.startsWith("fragments/"));

const keysOf = (shape: z.ZodType<unknown, never> | z.ZodType): string[] =>
  Object.keys((shape as z.ZodObject).shape).sort();

describe("every Cypher file", () => {
  let queries: readonly QueryDefinition[];
  beforeAll(async () => {
    queries = await allQueries();
  });

  it.each(files)("%s begins with what it answers and who uses it", (file) => {
    const [answers, user] = readFileSync(`${folder}${file}.cypher`, "utf8").split("\n");
    expect(answers).toMatch(/^\/\/ \S.*\.$/);
    expect(user).toMatch(/^\/\/ Used by .*\.$/);
  });

  it.each(files)("%s holds no text put in by the program", (file) => {
    expect(readFileSync(`${folder}${file}.cypher`, "utf8")).not.toContain("${");
  });

  it("has a definition, and every definition has a file", () => {
    expect([...new Set(queries.map(({ name }) => name))].sort()).toEqual([...statements].sort());
  });

  it("takes the parameters that its definition names, no more and no fewer", () => {
    for (const query of queries) expect(parametersOf(query.text), query.name).toEqual(keysOf(query.params));
  });

  it("returns the columns that its definition names", () => {
    for (const query of queries) {
      const columns = columnsOf(query.text);
      if (columns !== null) expect(columns, query.name).toEqual(keysOf(query.row));
    }
  });

  it("leaves no hole open", () => {
    for (const query of queries) expect(withoutComments(query.text), query.name).not.toMatch(/\{\{[A-Za-z-]+\}\}/);
  });

  it("is used by some fragmentless file at least, if it is a fragment", () => {
    const all = files.map((file) => readFileSync(`${folder}${file}.cypher`, "utf8")).join("\n");
    for (const file of files.filter((name) => name.startsWith("fragments/")))
      expect(all, file).toContain(`{{${file.replace("fragments/", "")}}}`);
  });
});
