import neo4j, { type Driver } from "neo4j-driver";
import { entityKinds, labelOfId, kindOf } from "../../src/ontology/entity-kinds.js";
import { relationshipId, type RelationshipType } from "../../src/ontology/relationship-types.js";
import { sharedDatabase } from "./database-settings.js";

type Properties = Readonly<Record<string, unknown>>;

/** A small graph: nodes by id with their properties, edges as type, from, to, properties. */
export interface Drawing {
  readonly nodes: Readonly<Record<string, Properties | string>>;
  readonly edges: readonly (readonly [RelationshipType, string, string, Properties?])[];
}

const stamp = "2026-01-01T00:00:00.000Z";

const labelsOf = (id: string): string[] => {
  const label = labelOfId(id);
  if (label === undefined)
    throw new Error(`No label has the prefix of ${id}; known are ${Object.keys(entityKinds).join(", ")}.`);
  return ["Entity", label, ...(kindOf(label).organization === true ? ["Organization"] : [])];
};

/** Writes a drawing into the shared database, as an import would leave it; a text stands for the name alone. */
export async function drawGraph({ nodes, edges }: Drawing): Promise<void> {
  await withDriver(async (driver, database) => {
    const rows = Object.entries(nodes).map(([id, given]) => {
      const own = typeof given === "string" ? { name: given } : given;
      const base = { id, name: id, aliases: [], dataSetIds: ["ds:test"], createdAt: stamp, updatedAt: stamp };
      return { labels: labelsOf(id), properties: { ...base, ...whole(own) } };
    });
    await driver.executeQuery(
      "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties",
      { rows },
      { database },
    );
    const links = edges.map(([type, from, to, own = {}]) => {
      const [start, end] = ["CO_BUILDS", "COOPERATES_WITH"].includes(type) && to < from ? [to, from] : [from, to];
      const id = relationshipId(type, start, end, own);
      return {
        type,
        from: start,
        to: end,
        properties: { id, status: "ASSERTED", confidence: 1, dataSetIds: ["ds:test"], ...whole(own) },
      };
    });
    await driver.executeQuery(
      "UNWIND $links AS link MATCH (a:Entity {id: link.from}), (b:Entity {id: link.to}) CREATE (a)-[r:$(link.type)]->(b) SET r = link.properties",
      { links },
      { database },
    );
  });
}

/** Asks the shared database behind everybody's back. */
export async function writeBehind(text: string, params: Properties = {}): Promise<void> {
  await withDriver(async (driver, database) => {
    await driver.executeQuery(text, params, { database });
  });
}

/** Whole numbers reach the database as integers. */
const whole = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      typeof value === "number" && Number.isInteger(value) && key !== "confidence" ? neo4j.int(value) : value,
    ]),
  );

async function withDriver(work: (driver: Driver, database: string) => Promise<void>): Promise<void> {
  const { uri, user, password, database } = sharedDatabase();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    await work(driver, database);
  } finally {
    await driver.close();
  }
}
