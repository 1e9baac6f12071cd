import { readFileSync } from "node:fs";
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { entityLabels } from "../../src/ontology/entity-kinds.js";
import { relationshipOf, relationshipTypeNames } from "../../src/ontology/relationship-types.js";

const committed = readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8");

describe("the schema", () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await createSchema();
  });

  it("is committed as it is emitted", () => {
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(committed);
  });

  it("has fewer than 550 types, all analyses included", () => {
    const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
    expect(types.length).toBeLessThan(550);
  });

  it("has an object type for every label", () => {
    for (const label of entityLabels) expect(isObjectType(schema.getType(label)), label).toBe(true);
  });

  it("reads every relationship type from both ends", () => {
    for (const type of relationshipTypeNames) {
      const { ends, from, to } = relationshipOf(type);
      expect(from.length * to.length, type).toBeGreaterThan(0);
      const directions = new Set(ends.map(({ direction }) => direction));
      expect(directions.has("BOTH") || (directions.has("OUT") && directions.has("IN")), type).toBe(true);
      for (const { on, field } of ends) {
        const owner = schema.getType(on);
        if (!isObjectType(owner) && !isInterfaceType(owner)) throw new Error(`${on} is no type with fields.`);
        expect(owner.getFields()[field], `${on}.${field}`).toBeDefined();
      }
    }
  });

  it("says of every type, field, argument and value what it is, with the Chinese term", () => {
    const chinese = /[\u4e00-\u9fff]/;
    const missing: string[] = [];
    const check = (name: string, description: string | null | undefined) => {
      if (description == null || !chinese.test(description)) missing.push(name);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type)) continue;
      if (isEnumType(type))
        for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field.description);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      if (!["Query", "Mutation"].includes(type.name)) check(type.name, type.description);
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field.description);
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
    expect(missing).toEqual([]);
  });

  it("lets no root or analysis field take the rest down when it fails", () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    const forced = fields.filter(({ type }) => String(type).endsWith("!")).map(({ name }) => name);
    expect(forced).toEqual(["nodes"]);
  });
});
