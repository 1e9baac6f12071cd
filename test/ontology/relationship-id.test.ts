import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entityLabels, type EntityLabel, kindOf } from "../../src/ontology/entity-kinds.js";
import {
  labelsOf,
  mayConnect,
  relationshipId,
  relationshipOf,
  relationshipTypeNames,
} from "../../src/ontology/relationship-types.js";

const undirected = relationshipTypeNames.filter((type) => relationshipOf(type).undirected === true);
const anId = fc
  .tuple(fc.constantFrom(...entityLabels), fc.stringMatching(/^[a-z0-9/]{1,8}$/))
  .map(([label, rest]) => `${kindOf(label).prefix}:${rest}`);

describe("the id of an edge", () => {
  it("is made of its type and its ends", () => {
    expect(relationshipId("PRODUCES", "ent:1", "prd:2")).toBe("rel:PRODUCES|ent:1|prd:2");
  });

  it("starts at the smaller id where the meaning has no direction, whoever is named first", () => {
    expect(relationshipId("CO_BUILDS", "pty:2", "ent:1")).toBe("rel:CO_BUILDS|ent:1|pty:2");
    expect(relationshipId("CO_BUILDS", "ent:1", "pty:2")).toBe("rel:CO_BUILDS|ent:1|pty:2");
    expect(undirected).toEqual(["CO_BUILDS", "COOPERATES_WITH"]);
  });

  it("keeps the direction where there is one", () => {
    expect(relationshipId("SUPPLIES", "ent:2", "ent:1")).not.toBe(relationshipId("SUPPLIES", "ent:1", "ent:2"));
  });

  it("holds what tells two edges between the same ends apart", () => {
    expect(relationshipId("SUPPLIES", "ent:1", "ent:2", { productId: "prd:x" })).toBe("rel:SUPPLIES|ent:1|ent:2|prd:x");
    expect(relationshipId("COOPERATES_WITH", "uni:2", "ent:1", { kind: "RESEARCH", validFrom: "2024-03-01" })).toBe(
      "rel:COOPERATES_WITH|ent:1|uni:2|RESEARCH|2024-03-01",
    );
  });

  it("leaves an unknown discriminator empty before a known day", () => {
    expect(relationshipId("SUPPLIES", "ent:1", "ent:2", { validFrom: "2024-03-01" })).toBe(
      "rel:SUPPLIES|ent:1|ent:2||2024-03-01",
    );
  });

  it("does not change with properties that tell nothing apart", () => {
    const plain = relationshipId("PRODUCES", "ent:1", "prd:2", {});
    const told = { revenueShare: 0.4, validTo: "2025-01-01", confidence: 1, claimIds: ["clm:1"] };
    expect(relationshipId("PRODUCES", "ent:1", "prd:2", told)).toBe(plain);
  });

  it("tells every two different edges of all types apart", () => {
    const anEdge = fc.record({
      type: fc.constantFrom(...relationshipTypeNames),
      from: anId,
      to: anId,
      kind: fc.constantFrom(undefined, "RESEARCH", "SUPPLY"),
      productId: fc.constantFrom(undefined, "prd:1"),
      role: fc.constantFrom(undefined, "SUBJECT"),
      validFrom: fc.constantFrom(undefined, "2024-03-01", "2025-01-01"),
    });
    const essence = ({
      type,
      from,
      to,
      ...rest
    }: { type: (typeof relationshipTypeNames)[number] } & Record<string, unknown>) => {
      const { discriminators = [] } = relationshipOf(type);
      const ends = undirected.includes(type) ? [from, to].sort() : [from, to];
      return JSON.stringify([type, ends, [...discriminators, "validFrom"].map((name) => rest[name] ?? "")]);
    };
    fc.assert(
      fc.property(anEdge, anEdge, (one, other) => {
        const same =
          relationshipId(one.type, one.from, one.to, one) === relationshipId(other.type, other.from, other.to, other);
        expect(same).toBe(essence(one) === essence(other));
      }),
    );
  });
});

describe("what an edge may connect", () => {
  it("follows the table", () => {
    expect(mayConnect("PRODUCES", "Enterprise", "Product")).toBe(true);
    expect(mayConnect("PRODUCES", "Product", "Enterprise")).toBe(false);
    expect(mayConnect("CO_BUILDS", "PartyOrganization", "Enterprise")).toBe(true);
    expect(mayConnect("CO_BUILDS", "Person", "Enterprise")).toBe(false);
    expect(mayConnect("LOCATED_IN", "Event", "Region")).toBe(true);
    expect(mayConnect("BROKERED_BY", "Project", "Person")).toBe(true);
  });

  it("puts products under products and industries under industries, never one under the other", () => {
    expect(mayConnect("SUBCLASS_OF", "Product", "Product")).toBe(true);
    expect(mayConnect("SUBCLASS_OF", "Industry", "Industry")).toBe(true);
    expect(mayConnect("SUBCLASS_OF", "Product", "Industry")).toBe(false);
    expect(mayConnect("SUBCLASS_OF", "Industry", "Product")).toBe(false);
  });

  it("is the same either way where the meaning has no direction", () => {
    for (const type of undirected)
      for (const one of entityLabels)
        for (const other of entityLabels) expect(mayConnect(type, one, other)).toBe(mayConnect(type, other, one));
  });

  it("can be read back from the other end, whatever it connects", () => {
    const isReadFrom = (type: (typeof relationshipTypeNames)[number], on: EntityLabel, node: EntityLabel) =>
      relationshipOf(type).ends.some(
        (end) => end.direction !== "OUT" && labelsOf(end.on).includes(on) && labelsOf(end.node).includes(node),
      );
    for (const type of relationshipTypeNames)
      for (const from of entityLabels)
        for (const to of entityLabels)
          if (mayConnect(type, from, to)) expect(isReadFrom(type, to, from), `${from} ${type} ${to}`).toBe(true);
  });

  it("leaves no declared start and no declared end without any partner", () => {
    for (const type of relationshipTypeNames) {
      const { from, to } = relationshipOf(type);
      for (const start of from.flatMap(labelsOf))
        expect(
          to.flatMap(labelsOf).some((end) => mayConnect(type, start, end)),
          `${start} ${type}`,
        ).toBe(true);
      for (const end of to.flatMap(labelsOf))
        expect(
          from.flatMap(labelsOf).some((start) => mayConnect(type, start, end)),
          `${type} ${end}`,
        ).toBe(true);
    }
  });
});
