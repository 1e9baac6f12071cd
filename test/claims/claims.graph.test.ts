import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDrawing, openDrawing } from "../support/open-drawing.js";
import type { Drawing } from "../support/draw-graph.js";

/*
 * Two regions, the park in the district; a firm in the park; four publishers in five documents.
 *   park firms: 84 (weak, 2020-12), 78 (strong, 2021-07), 78.0 (weak, 2022-01)  → conflict; 78 confirmed, 84 one source
 *   district firms: 2000 (weak, 2018-10)                                       → no conflict, one source
 *   firm produces: 模具, 压铸件 (both in one document)                            → a list, no conflict
 *   firm founder: 甲 (an undated, unpublished document), 乙 (a reprint of the strong one) → conflict, dates unknown
 */
const about = (id: string, subject: string, document: string): Drawing["edges"] => [
  ["ABOUT", id, subject, { role: "SUBJECT" }],
  ["STATED_IN", id, document],
];

const firms = (value: string, statedOn: string) => ({
  predicate: "e12Firms",
  value,
  unit: "家",
  statedOn,
  confidence: 0.5,
});

const drawing: Drawing = {
  nodes: {
    "reg:e12-district": "甲区",
    "reg:e12-park": { name: "模具园", nameEn: "Mould Park" },
    "ent:e12-firm": "甲公司",
    "doc:e12-weak": { publisher: "weak.com", strength: "WEAK" },
    "doc:e12-other": { publisher: "other.com", strength: "WEAK" },
    "doc:e12-strong": { publisher: "reprint.com", originalPublisher: "人民日报", strength: "STRONG" },
    "doc:e12-reprint": { publisher: "second.com", originalPublisher: "人民日报", strength: "STRONG" },
    "doc:e12-unknown": "无名",
    "clm:e12-84": firms("84", "2020-12-01"),
    "clm:e12-78": firms("78", "2021-07-01"),
    "clm:e12-78-again": { ...firms("78.0", "2022-01-01"), confidence: 0.9 },
    "clm:e12-2000": firms("2000", "2018-10-01"),
    "clm:e12-mould": { predicate: "e12Produces", value: "模具", statedOn: "2023-01-01" },
    "clm:e12-casting": { predicate: "e12Produces", value: "压铸件", statedOn: "2023-01-01" },
    "clm:e12-founder": { predicate: "e12Founder", value: "甲" },
    "clm:e12-founder-2": { predicate: "e12Founder", value: "乙", statedOn: "2023-05-01" },
    "clm:e12-founder-3": { predicate: "e12Founder", value: "乙", statedOn: "2023-06-01" },
  },
  edges: [
    ["LOCATED_IN", "reg:e12-park", "reg:e12-district"],
    ["LOCATED_IN", "ent:e12-firm", "reg:e12-park"],
    ...about("clm:e12-84", "reg:e12-park", "doc:e12-weak"),
    ...about("clm:e12-78", "reg:e12-park", "doc:e12-strong"),
    ...about("clm:e12-78-again", "reg:e12-park", "doc:e12-other"),
    ...about("clm:e12-2000", "reg:e12-district", "doc:e12-weak"),
    ...about("clm:e12-mould", "ent:e12-firm", "doc:e12-weak"),
    ...about("clm:e12-casting", "ent:e12-firm", "doc:e12-weak"),
    ...about("clm:e12-founder", "ent:e12-firm", "doc:e12-unknown"),
    ...about("clm:e12-founder-2", "ent:e12-firm", "doc:e12-strong"),
    ...about("clm:e12-founder-3", "ent:e12-firm", "doc:e12-reprint"),
  ],
};

let graph: OpenDrawing;
beforeAll(async () => {
  graph = await openDrawing(drawing);
});
afterAll(() => graph.close());

interface ClaimsAnswer {
  claims: {
    dataThrough: string | null;
    claims: {
      totalCount: number;
      edges: { node: { id: string; confirmation: { status: string } } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
}

const list = async (args: string) => {
  const source = `{ claims(${args}) { dataThrough claims { totalCount edges { node { id confirmation { status } } } pageInfo { hasNextPage endCursor } } } }`;
  const { claims } = await graph.ask<ClaimsAnswer>(source);
  return { ...claims.claims, ids: claims.claims.edges.map(({ node }) => node.id.replace("clm:e12-", "")) };
};

describe("claims on a drawn graph", () => {
  it("come the newest first, each with its confirmation", async () => {
    const { edges, totalCount } = await list('subjectIds: ["reg:e12-park"]');
    expect(edges.map(({ node }) => [node.id, node.confirmation.status])).toEqual([
      ["clm:e12-78-again", "CONFIRMED"],
      ["clm:e12-78", "CONFIRMED"],
      ["clm:e12-84", "SINGLE_SOURCE"],
    ]);
    expect(totalCount).toBe(3);
  });

  it("are not confirmed by a reprint of the same paper", async () => {
    const { edges } = await list('subjectIds: ["ent:e12-firm"], predicates: ["e12Founder"]');
    expect(edges.map(({ node }) => node.confirmation.status)).toEqual([
      "SINGLE_SOURCE",
      "SINGLE_SOURCE",
      "SINGLE_SOURCE",
    ]);
  });

  it("are confirmed only by what had been stated by the day asked for", async () => {
    const { edges } = await list('subjectIds: ["reg:e12-park"], asOf: "2021-12-31"');
    expect(edges.map(({ node }) => [node.id, node.confirmation.status])).toEqual([
      ["clm:e12-78", "SINGLE_SOURCE"],
      ["clm:e12-84", "SINGLE_SOURCE"],
    ]);
  });

  it("are found by region with all that lies in it", async () => {
    const predicates = 'predicates: ["e12Firms"]';
    expect((await list(`regionId: "reg:e12-district", ${predicates}`)).ids).toEqual(["78-again", "78", "84", "2000"]);
    expect((await list(`regionId: "reg:e12-park", ${predicates}`)).ids).toEqual(["78-again", "78", "84"]);
    expect((await list('regionId: "reg:e12-park", predicates: ["e12Produces"]')).ids).toEqual(["mould", "casting"]);
  });

  it("are found by document, by dates and by confidence", async () => {
    expect((await list('documentIds: ["doc:e12-weak"]')).ids).toEqual(["mould", "casting", "84", "2000"]);
    const dates = 'statedSince: "2018-10-01", statedUntil: "2020-12-01"';
    expect((await list(`documentIds: ["doc:e12-weak"], ${dates}`)).ids).toEqual(["84", "2000"]);
    expect((await list('subjectIds: ["reg:e12-park"], minConfidence: 0.8')).ids).toEqual(["78-again"]);
    expect((await list('subjectIds: ["reg:e12-park"], documentIds: ["doc:e12-weak"]')).ids).toEqual(["84"]);
  });

  it("come a page at a time, undated ones last, none lost and none twice", async () => {
    const question = 'subjectIds: ["ent:e12-firm", "reg:e12-park"], first: 2';
    const seen: string[] = [];
    for (let after = ""; ; ) {
      const { ids, pageInfo, totalCount } = await list(`${question}${after}`);
      seen.push(...ids);
      expect(totalCount).toBe(8);
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(["founder-3", "founder-2", "mould", "casting", "78-again", "78", "84", "founder"]);
  });
});

describe("conflicts on a drawn graph", () => {
  interface Answer {
    conflicts: {
      conflictCount: number;
      warnings: { code: string }[];
      conflicts: {
        subject: { id: string };
        predicate: string;
        differsByDate: boolean;
        spread: number | null;
        sentence: { text: string };
        statements: {
          value: string;
          confirmation: { status: string; publishers: string[] };
          claims: { id: string }[];
        }[];
      }[];
    };
  }
  const fields =
    "conflictCount warnings { code } conflicts { subject { id } predicate differsByDate spread sentence(lang: EN) { text } statements { value confirmation { status publishers } claims { id } } }";

  it("are those of a region, with the undated one first; a list of products is none", async () => {
    const { conflicts } = await graph.ask<Answer>(`{ conflicts(regionId: "reg:e12-district") { ${fields} } }`);
    expect(conflicts.warnings).toEqual([{ code: "LISTS_LEFT_OUT" }]);
    expect(conflicts.conflicts.map(({ predicate, differsByDate }) => [predicate, differsByDate])).toEqual([
      ["e12Founder", false],
      ["e12Firms", true],
    ]);
    const [, park] = conflicts.conflicts;
    expect(park?.subject.id).toBe("reg:e12-park");
    expect(park?.spread).toBeCloseTo(6 / 84, 12);
    expect(park?.statements).toEqual([
      {
        value: "78.0",
        confirmation: { status: "CONFIRMED", publishers: ["other.com", "人民日报"] },
        claims: [{ id: "clm:e12-78" }, { id: "clm:e12-78-again" }],
      },
      {
        value: "84",
        confirmation: { status: "SINGLE_SOURCE", publishers: ["weak.com"] },
        claims: [{ id: "clm:e12-84" }],
      },
    ]);
    expect(park?.sentence.text).toContain("2 values of “e12Firms” are stated for Mould Park: 78.0 家");
  });

  it("are none where only one value had been stated by the day asked for", async () => {
    const { conflicts } = await graph.ask<Answer>(
      `{ conflicts(subjectIds: ["reg:e12-park"], asOf: "2020-12-31") { ${fields} } }`,
    );
    expect(conflicts).toMatchObject({ conflictCount: 0, conflicts: [] });
  });
});
