import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillHoles } from "../../src/cypher/statement-holes.js";
import { entityLabels } from "../../src/ontology/entity-kinds.js";
import { relationshipTypeNames } from "../../src/ontology/relationship-types.js";

const fill = (LABEL: string) => fillHoles("lists/some", "MATCH (n:{{LABEL}}) RETURN n", { LABEL });

describe("the holes of a statement", () => {
  it("take every label, every type, and several types joined by bars", () => {
    for (const word of [...entityLabels, ...relationshipTypeNames, "Entity", "Organization"])
      expect(fill(word)).toBe(`MATCH (n:${word}) RETURN n`);
    expect(fill(relationshipTypeNames.join("|"))).toContain("CO_BUILDS|COOPERATES_WITH|");
  });

  it("take properties of the ontology, arrows and orders", () => {
    for (const word of ["name", "listedOn", "publishedOn", "<-", "->", "-", "<", ">", "ASC", "DESC"])
      expect(fill(word)).toContain(word);
  });

  it.each([
    "Robot",
    "Enterprise) DETACH DELETE (n",
    "Enterprise|Robot",
    "`Enterprise`",
    "",
    "delete",
    "constructor",
    "Enterprise ",
    "$label",
    "{{LABEL}}",
  ])("refuse the foreign word %j", (word) => {
    expect(() => fill(word)).toThrow("A hole takes words of the ontology, but LABEL was given");
  });

  it("refuse whatever is no word of the ontology", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(" ", "(", "'", "{", ";", "$", "\n", "企"),
        fc.string(),
        (left, sign, right) => {
          expect(() => fill(left + sign + right)).toThrow("A hole takes words of the ontology");
        },
      ),
    );
  });

  it("take columns: properties of a node or an edge that was found", () => {
    const filled = fillHoles("lists/some", "RETURN [{{COLUMNS}}]", { COLUMNS: "node.id, node.name, r.validFrom" });
    expect(filled).toBe("RETURN [node.id, node.name, r.validFrom]");
  });

  it.each([
    "node.robot",
    "node.name, other.name",
    "node.name] DETACH DELETE node //",
    "node.name,node.id",
    "node.name, ",
  ])("refuse as a column %j", (columns) => {
    expect(() => fillHoles("lists/some", "RETURN [{{COLUMNS}}]", { COLUMNS: columns })).toThrow(
      "A hole takes words of the ontology, but COLUMNS was given",
    );
  });

  it("take properties of the ontology with where their values come from", () => {
    const own = "name: row[0], listedOn: row[12], version: $common.version, validFrom: row[3]";
    expect(fillHoles("import/some", "CREATE (:Entity { {{PROPERTIES}} })", { PROPERTIES: own })).toBe(
      `CREATE (:Entity { ${own} })`,
    );
  });

  it.each([
    "robot: row[0]",
    "name: row[0], robot: row[1]",
    "name: row[0]}) DETACH DELETE (n {",
    "name: row[0 + 1]",
    "name: row",
    "name: $rows",
    "name: $common.version",
    "name: row[0],version: row[1]",
  ])("refuse %j, which takes something else", (filling) => {
    expect(() => fill(filling)).toThrow("A hole takes words of the ontology");
  });

  it("say which hole nothing fills, and which filling has no hole", () => {
    expect(() => fillHoles("lists/some", "MATCH (n:{{LABEL}})", {})).toThrow(
      "lists/some.cypher has the hole LABEL, but nothing fills it.",
    );
    expect(() => fillHoles("lists/some", "RETURN 1", { TYPE: "PRODUCES" })).toThrow(
      "lists/some.cypher has no hole TYPE.",
    );
  });

  it("are filled wherever they stand", () => {
    const text = fillHoles("lists/some", "({{LEFT}}[r]{{RIGHT}}) {{LEFT}}", { LEFT: "<-", RIGHT: "-" });
    expect(text).toBe("(<-[r]-) <-");
  });
});
