import { type GraphQLSchema, isEnumType, isIntrospectionType } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { askSchema, dataOf } from "../search/ask-schema.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

interface Term {
  enum: string;
  value: string;
  label: string;
}

describe("the vocabulary", () => {
  let schema: GraphQLSchema;
  const runner = fakeRunner({});
  const termsOf = async (given: string): Promise<Term[]> => {
    const data = await dataOf(schema, contextOf(runner), `{ vocabulary${given} { enum value label } }`);
    return data["vocabulary"] as Term[];
  };
  beforeAll(async () => {
    schema = await createSchema();
  });

  it("has a word for every value of every enum of the schema", async () => {
    const known = new Set((await termsOf("")).map((term) => `${term.enum}.${term.value}`));
    const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !isIntrospectionType(type));
    const missing = enums.flatMap((type) =>
      isEnumType(type)
        ? type.getValues().flatMap(({ name }) => (known.has(`${type.name}.${name}`) ? [] : [`${type.name}.${name}`]))
        : [],
    );
    expect(missing).toEqual([]);
  });

  it("speaks Chinese unless English is asked for", async () => {
    const chinese = await termsOf(`(enums: ["CoBuildingMechanism"])`);
    const english = await termsOf(`(lang: EN, enums: ["CoBuildingMechanism"])`);
    expect(chinese[0]).toEqual({ enum: "CoBuildingMechanism", value: "CONSULTATION", label: "定期会商" });
    expect(english[0]).toEqual({ enum: "CoBuildingMechanism", value: "CONSULTATION", label: "regular consultation" });
    expect(english.map(({ value }) => value)).toEqual(chinese.map(({ value }) => value));
  });

  it("leaves no word empty and says no value twice", async () => {
    const terms = await termsOf("");
    expect(terms.filter(({ label }) => label.trim() === "")).toEqual([]);
    expect(new Set(terms.map((term) => `${term.enum}.${term.value}`)).size).toBe(terms.length);
  });

  it("names relationship types and kinds as the ontology does", async () => {
    const terms = await termsOf(`(enums: ["RelationshipType", "EntityKind"])`);
    const words = new Map(terms.map(({ value, label }) => [value, label]));
    expect([words.get("CO_BUILDS"), words.get("PARTY_ORGANIZATION")]).toEqual(["共建", "党组织"]);
    expect(new Set(terms.map((term) => term.enum))).toEqual(new Set(["RelationshipType", "EntityKind"]));
  });

  it("refuses the name of no enum, and never asks the database", async () => {
    const { errors } = await askSchema(schema, contextOf(runner), `{ vocabulary(enums: ["__proto__"]) { label } }`);
    expect(errors[0]?.message).toBe("enums takes names of enums, but got __proto__.");
    expect(runner.asked).toEqual([]);
  });
});
