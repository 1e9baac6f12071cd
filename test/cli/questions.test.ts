import { readdirSync, readFileSync } from "node:fs";
import { type GraphQLSchema, parse, validate } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { frameFragment } from "../../src/cli/analysis-view.js";
import { createSchema } from "../../src/graphql/build-schema.js";

const source = new URL("../../src/cli/", import.meta.url);
/** Every GraphQL document in the program of the command line, with its file. */
const documents = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) =>
    [...readFileSync(new URL(file, source), "utf8").matchAll(/`(query \w+[^`]*)`/g)].map(
      ([, text]) => [file, text ?? ""] as const,
    ),
  );

describe("what the command line asks", () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await createSchema();
  });

  it("is all GraphQL: there are questions for names, gaps, paths and search", () => {
    expect(documents.length).toBeGreaterThanOrEqual(5);
  });

  it.each(documents)("%s asks what the schema answers", (_, text) => {
    const whole = text.includes("...Frame") ? `${text} ${frameFragment}` : text;
    expect(validate(schema, parse(whole)).map(({ message }) => message)).toEqual([]);
  });
});
