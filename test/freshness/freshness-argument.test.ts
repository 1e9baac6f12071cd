import { getNamedType, isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";

describe("freshness", () => {
  it("is an argument of every analysis, from the root and from what it concerns", async () => {
    const schema = await createSchema();
    const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
    const isAnalysis = (name: string): boolean =>
      objects.some((type) => type.name === name && type.getInterfaces().some((own) => own.name === "Analysis"));
    const analyses = objects.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isAnalysis(getNamedType(field.type).name))
        .map((field) => ({ at: `${type.name}.${field.name}`, args: field.args.map(({ name }) => name) })),
    );
    expect(analyses.length).toBeGreaterThan(19);
    expect(analyses.filter(({ args }) => !args.includes("freshness")).map(({ at }) => at)).toEqual([]);
  });
});
