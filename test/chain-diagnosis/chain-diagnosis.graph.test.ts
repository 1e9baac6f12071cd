import { graphql, type GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { createContext } from "../../src/graphql/context.js";
import { SnapshotCache } from "../../src/snapshot/snapshot-cache.js";
import { sharedDatabase } from "../support/database-settings.js";
import { drawGraph, writeBehind } from "../support/draw-graph.js";
import { resetGraph } from "../support/reset-graph.js";
import { drawnChain } from "./drawn-chain.js";

const question = `query ($region: ID!, $target: ID! = "chain:t", $thresholds: ThresholdsInput) {
  chainDiagnosis(targetId: $target, regionId: $region, population: LISTED, thresholds: $thresholds, asOf: "2026-06-01") {
    status dataThrough graphVersion coverage { share } warnings { code } scope { sentence { text } }
    summary { completeness { value high } gaps { linkIds essentiality blockedShare } counts { class count } }
    links { linkId class provisional makerCount referenceMakerCount action nearestSuppliers { id } tier
      lq { value low high unknownBecause } reasons { code sentence { text } }
      producers(first: 2) { totalCount edges { node { id } } }
      cover { party { id } }
    }
  }
}`;

interface Link {
  linkId: string;
  class: string;
  action: string | null;
  makerCount: number;
  referenceMakerCount: number;
  nearestSuppliers: { id: string }[];
  reasons: { code: string; sentence: { text: string } }[];
  producers: { totalCount: number; edges: { node: { id: string } }[] };
  cover: { party: { id: string }[] };
  lq: { value: number; low: number; high: number };
}

interface Answer {
  status: string;
  dataThrough: string;
  coverage: { share: number }[];
  summary: { completeness: { value: number; high: number }; gaps: { linkIds: string[] }[] };
  links: Link[];
}

describe("the diagnosis of a drawn chain on the real database", () => {
  let database: Database;
  let schema: GraphQLSchema;
  const snapshots = new SnapshotCache();

  const ask = async (variables: Record<string, unknown>): Promise<Answer> => {
    const contextValue = createContext({
      runner: database,
      graphVersion: () => database.graphVersion(),
      signal: new AbortController().signal,
      deadline: Date.now() + 30_000,
      requestId: "test",
      snapshots,
    });
    const { data, errors } = await graphql({ schema, source: question, variableValues: variables, contextValue });
    expect(errors).toBeUndefined();
    return data?.["chainDiagnosis"] as Answer;
  };
  const linkOf = ({ links }: Answer, name: string): Link => {
    const found = links.find(({ linkId }) => linkId === `link:t/${name}`);
    if (found === undefined) throw new Error(`There is no link ${name}.`);
    return found;
  };

  beforeAll(async () => {
    database = new Database(sharedDatabase());
    await resetGraph(database);
    await migrate(database);
    await drawGraph(drawnChain);
    schema = await createSchema();
  });
  afterAll(() => database.close());

  it("gives every link the class that the drawing's header works out", async () => {
    const answer = await ask({ region: "reg:1" });
    expect(Object.fromEntries(answer.links.map((link) => [link.linkId.slice(7), link.class]))).toEqual({
      vehicle: "FRAGILE",
      cell: "GAP",
      cathode: "GAP",
      separator: "GAP",
      mould: "PRESENT",
      steel: "FRAGILE",
      casting: "FRAGILE",
      stamping: "ALTERNATIVE",
      seat: "UNKNOWN",
      charging: "OUTSIDE",
    });
    expect(answer.coverage.map(({ share }) => share)).toEqual([0.9, 0.75]);
    expect(answer.status).toBe("COMPLETE");
    expect(answer.dataThrough).toBe("2022-03-01");
  });

  it("judges the location quotient by the graph where the reference is declared complete", async () => {
    const mould = linkOf(await ask({ region: "reg:1" }), "mould");
    expect(mould.referenceMakerCount).toBe(3);
    expect(mould.lq.value).toBeCloseTo(2.6, 10);
    expect(mould.lq.low).toBeCloseTo(0.29240177 * 2.6, 6);
    expect(mould.lq.high).toBeCloseTo(2.6, 10);
  });

  it("asks the wider region first, then the country, and wants makers without a place to be located", async () => {
    const answer = await ask({ region: "reg:1" });
    const supply = (name: string) => {
      const { action, nearestSuppliers } = linkOf(answer, name);
      return [action, nearestSuppliers.map(({ id }) => id)];
    };
    expect(supply("cell")).toEqual(["COLLABORATE", ["ent:C1"]]);
    expect(supply("separator")).toEqual(["ATTRACT", ["ent:S1"]]);
    expect(supply("cathode")).toEqual(["LOCATE", ["ent:K0"]]);
    expect(supply("seat")).toEqual([null, ["ent:A1"]]);
  });

  it("names the firm that could be a maker although its products are unknown", async () => {
    const seat = linkOf(await ask({ region: "reg:1" }), "seat");
    const reason = seat.reasons.find(({ code }) => code === "POSSIBLE_MAKERS");
    expect(reason?.sentence.text).toBe("有 1 家产品不明的同业企业可能生产：X1");
  });

  it("counts the makers of a region with those of the districts in it, and pages them", async () => {
    const answer = await ask({ region: "reg:1" });
    expect(linkOf(answer, "mould").producers).toEqual({
      totalCount: 3,
      edges: [{ node: { id: "ent:M1" } }, { node: { id: "ent:M2" } }],
    });
    const district = await ask({ region: "reg:2" });
    expect(linkOf(district, "mould").makerCount).toBe(1);
  });

  it("shows the Party ties that reach a link through its makers", async () => {
    const answer = await ask({ region: "reg:1" });
    expect(linkOf(answer, "mould").cover.party).toEqual([{ id: "pty:chain" }]);
    expect(linkOf(answer, "cell").cover.party).toEqual([]);
  });

  it("calls nothing a gap where more coverage is demanded than is known", async () => {
    const answer = await ask({ region: "reg:1", thresholds: { coverage: 0.8 } });
    expect(answer.links.filter((link) => link.class === "GAP")).toEqual([]);
    expect(linkOf(answer, "cell").class).toBe("UNKNOWN");
    expect(answer.summary.gaps).toEqual([]);
  });

  it("has, of a place without any member, no gap but unknowns", async () => {
    const answer = await ask({ region: "reg:8", thresholds: { coverage: 1 } });
    expect(answer.links.some((link) => link.class === "GAP")).toBe(true);
    const empty = await ask({ region: "reg:2", target: "link:t/cell" });
    expect(linkOf(empty, "cathode").class).not.toBe("PRESENT");
  });

  it("answers anew after anybody's commit", async () => {
    await writeBehind(
      "MATCH (e:Entity {id: 'ent:M2'}), (p:Entity {id: 'prd:cell'}) CREATE (e)-[:PRODUCES {id: 'rel:PRODUCES|ent:M2|prd:cell', status: 'ASSERTED', confidence: 1.0}]->(p)",
    );
    expect(linkOf(await ask({ region: "reg:1" }), "cell").class).toBe("FRAGILE");
    await writeBehind("MATCH (:Entity {id: 'ent:M2'})-[r:PRODUCES]->(:Entity {id: 'prd:cell'}) DELETE r");
    expect(linkOf(await ask({ region: "reg:1" }), "cell").class).toBe("GAP");
  });

  it("refuses a target that is none, and a region that is none, and says which", async () => {
    const contextValue = createContext({
      runner: database,
      graphVersion: () => database.graphVersion(),
      signal: new AbortController().signal,
      deadline: Date.now() + 30_000,
      requestId: "test",
      snapshots,
    });
    const { errors } = await graphql({
      schema,
      source: question,
      variableValues: { region: "reg:1", target: "ent:M1" },
      contextValue,
    });
    expect(errors?.[0]?.message).toBe(
      "targetId must be the id of a chain, a link or a product, but ent:M1 is of the kind Enterprise.",
    );
    const other = await graphql({ schema, source: question, variableValues: { region: "reg:777" }, contextValue });
    expect(other.errors?.[0]?.message).toBe("A region must be one of the graph's, but got reg:777.");
  });
});
