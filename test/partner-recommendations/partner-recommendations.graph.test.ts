/** The drawing whose header works out the answers, on the real database. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { sharedDatabase } from "../support/database-settings.js";
import { writeBehind } from "../support/draw-graph.js";
import { type OpenDrawing, openDrawing } from "../support/open-drawing.js";
import { drawnPartners } from "./drawn-partners.js";

interface Answer {
  readonly status: string;
  readonly candidateCount: number;
  readonly refusal: { readonly code: string } | null;
  readonly known: readonly { readonly tie: string; readonly partner: { readonly id: string } }[];
  readonly recommendations: readonly {
    readonly partner: { readonly id: string };
    readonly score: number;
    readonly parts: { readonly adamicAdar: number };
    readonly sentence: { readonly text: string };
    readonly evidence: {
      readonly paths: readonly {
        readonly steps: readonly { readonly nodeId: string; readonly relationshipId: string }[];
      }[];
      readonly relationships: readonly { readonly id: string }[];
    };
  }[];
}

const fields = `status candidateCount refusal { code } known { tie partner { id } } recommendations { partner { id } score parts { adamicAdar }
  sentence { text } evidence { relationships { id } paths { steps { nodeId relationshipId } } } }`;

describe("partners on the real database", () => {
  let drawing: OpenDrawing;
  beforeAll(async () => {
    const database = new Database(sharedDatabase());
    await migrate(database);
    await database.close();
    drawing = await openDrawing(drawnPartners);
  });
  afterAll(() => drawing.close());

  const ask = async (args: string): Promise<Answer> =>
    (await drawing.ask<{ partnerRecommendations: Answer }>(`{ partnerRecommendations(${args}) { ${fields} } }`))
      .partnerRecommendations;
  const partnersOf = ({ recommendations }: Answer): string[] => recommendations.map(({ partner }) => partner.id);
  const crack = 'subjectId: "prb:t/crack", wanted: RESEARCH';

  it("for research are those of the header, in its order, with its numbers", async () => {
    const answer = await ask(crack);
    expect(partnersOf(answer)).toEqual(["cen:t/lab", "ent:t/rival", "ins:t/metal"]);
    expect(answer.recommendations[0]?.parts.adamicAdar).toBeCloseTo(1 / Math.log(3) + 1 / Math.log(2), 12);
    expect(answer.known.map(({ tie, partner }) => [partner.id, tie])).toEqual([
      ["ins:t/old", "SOLVING"],
      ["ins:t/friend", "COOPERATING"],
    ]);
  });

  it("rest on relationships that are stored, every step of every path", async () => {
    const { recommendations } = await ask(crack);
    for (const { evidence } of recommendations) {
      const stored = new Set(evidence.relationships.map(({ id }) => id));
      const steps = evidence.paths.flatMap((path) => path.steps.slice(1));
      expect(steps.length).toBeGreaterThan(0);
      for (const { relationshipId } of steps) expect(stored).toContain(relationshipId);
    }
  });

  it("for supply and training are those of the header", async () => {
    const supply = await ask('subjectId: "ent:t/caster", wanted: SUPPLY');
    expect(partnersOf(supply).sort()).toEqual(["ent:t/fine", "ent:t/smith"]);
    expect(supply.known).toEqual([{ tie: "SUPPLYING", partner: { id: "ent:t/seller" } }]);
    expect(partnersOf(await ask('subjectId: "ent:t/caster", wanted: TRAINING'))).toEqual(["uni:t/school"]);
  });

  it("lie in the region, or in a region within it", async () => {
    expect(partnersOf(await ask(`${crack}, regionId: "reg:t/a"`))).toEqual(["cen:t/lab"]);
    expect(partnersOf(await ask(`${crack}, regionId: "reg:t/c"`))).toEqual(["ins:t/metal"]);
  });

  it("are those of the day that is asked for", async () => {
    expect(partnersOf(await ask(`${crack}, asOf: "2024-12-31"`))).toEqual(["cen:t/lab", "ent:t/rival"]);
    expect(partnersOf(await ask(`${crack}, asOf: "2025-01-01"`))).toContain("ins:t/metal");
  });

  it("are no more recommended once they cooperate, whoever wrote it", async () => {
    await writeBehind(
      "MATCH (a:Entity {id: 'ent:t/caster'}), (b:Entity {id: 'ins:t/metal'}) CREATE (a)-[:COOPERATES_WITH {id: 'rel:COOPERATES_WITH|ent:t/caster|ins:t/metal|RESEARCH', kind: 'RESEARCH', status: 'ASSERTED', confidence: 1.0}]->(b)",
    );
    const after = await ask(crack);
    expect(partnersOf(after)).toEqual(["cen:t/lab", "ent:t/rival"]);
    expect(after.known).toContainEqual({ tie: "COOPERATING", partner: { id: "ins:t/metal" } });
  });
});
