import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Drawing } from "../support/draw-graph.js";
import { type OpenDrawing, openDrawing } from "../support/open-drawing.js";

/*
 * firm in street ⊂ city, other elsewhere; the period is 1903 (so early that no other test's edges fall into it).
 *   firm –produces→ x      from 1903-01-01               began (the first day counts)
 *   firm –produces→ y      1900 to 1903-12-31            ended (the last day counts)
 *   firm –supplies→ other  1903-05-01 to 1903-06-01      began and ended
 *   firm –co-builds– other DISPUTED, undated             disputed
 *   other –produces→ x     DISPUTED, 1901 to 1902        neither
 *   other –produces→ y     from 1903-07-01               began, but not in the city
 *   claims of firm: 1903-03-01, 1904-01-01; of other: 1903-03-02
 */
const drawing: Drawing = {
  nodes: {
    "reg:e12d-city": "市",
    "reg:e12d-street": "街道",
    "ent:e12d-firm": "公司",
    "ent:e12d-other": "别家",
    "prd:e12d-x": "甲",
    "prd:e12d-y": "乙",
    "clm:e12d-1": { statedOn: "1903-03-01" },
    "clm:e12d-2": { statedOn: "1904-01-01" },
    "clm:e12d-3": { statedOn: "1903-03-02" },
  },
  edges: [
    ["LOCATED_IN", "reg:e12d-street", "reg:e12d-city"],
    ["LOCATED_IN", "ent:e12d-firm", "reg:e12d-street"],
    ["PRODUCES", "ent:e12d-firm", "prd:e12d-x", { validFrom: "1903-01-01" }],
    ["PRODUCES", "ent:e12d-firm", "prd:e12d-y", { validFrom: "1900-01-01", validTo: "1903-12-31" }],
    ["SUPPLIES", "ent:e12d-firm", "ent:e12d-other", { validFrom: "1903-05-01", validTo: "1903-06-01" }],
    ["CO_BUILDS", "ent:e12d-firm", "ent:e12d-other", { status: "DISPUTED" }],
    [
      "PRODUCES",
      "ent:e12d-other",
      "prd:e12d-x",
      { status: "DISPUTED", validFrom: "1901-01-01", validTo: "1902-01-01" },
    ],
    ["PRODUCES", "ent:e12d-other", "prd:e12d-y", { validFrom: "1903-07-01" }],
    ["ABOUT", "clm:e12d-1", "ent:e12d-firm", { role: "SUBJECT" }],
    ["ABOUT", "clm:e12d-2", "ent:e12d-firm", { role: "SUBJECT" }],
    ["ABOUT", "clm:e12d-3", "ent:e12d-other", { role: "SUBJECT" }],
  ],
};

let graph: OpenDrawing;
beforeAll(async () => {
  graph = await openDrawing(drawing);
});
afterAll(() => graph.close());

type Item = { id: string };

interface Page {
  began: Item[];
  ended: Item[];
  disputed: Item[];
  stated: Item[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

const year = 'since: "1903-01-01", until: "1903-12-31"';
const city = 'regionId: "reg:e12d-city"';

const ask = async <T = Page>(args: string, fields?: string) => {
  const lists = "began { id } ended { id } disputed { id } stated { id } pageInfo { hasNextPage endCursor }";
  return (await graph.ask<{ changes: T }>(`{ changes(${args}) { ${fields ?? lists} } }`)).changes;
};

const short = (items: readonly Item[]) =>
  items.map(({ id }) => id.replaceAll("e12d-", "").split("|").slice(0, 3).join(" "));
const shortPage = ({ began, ended, disputed, stated }: Page) => [began, ended, disputed, stated].map(short);

const inCity = [
  ["rel:PRODUCES ent:firm prd:x", "rel:SUPPLIES ent:firm ent:other"],
  ["rel:SUPPLIES ent:firm ent:other", "rel:PRODUCES ent:firm prd:y"],
  ["rel:CO_BUILDS ent:firm ent:other"],
  ["clm:1"],
];

describe("changes on a drawn graph", () => {
  it("of a region are those of what lies in it, each edge once for each change", async () => {
    expect(shortPage(await ask(`${year}, ${city}`))).toEqual(inCity);
  });

  it("of the whole graph are those of every region", async () => {
    const page = await ask(`${year}, relationshipTypes: [PRODUCES, SUPPLIES]`);
    expect(short(page.began)).toEqual([...(inCity[0] ?? []), "rel:PRODUCES ent:other prd:y"]);
    expect(short(page.ended)).toEqual(inCity[1]);
    expect(page.disputed).toEqual([]);
    expect(short(page.stated)).toEqual(["clm:1", "clm:3"]);
  });

  it("come a page at a time, none lost and none twice", async () => {
    const seen: string[][] = [[], [], [], []];
    let pages = 0;
    for (let after = ""; ; pages += 1) {
      const page = await ask(`${year}, ${city}, first: 1${after}`);
      for (const [index, ids] of shortPage(page).entries()) seen[index]?.push(...ids);
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(inCity);
    expect(pages).toBe(5);
  });

  it("are counted in all, however short the page", async () => {
    const fields = "beganCount endedCount disputedCount statedCount";
    expect(await ask(`${year}, ${city}, first: 1`, fields)).toEqual({
      beganCount: 2,
      endedCount: 2,
      disputedCount: 1,
      statedCount: 1,
    });
    expect(await ask(`${year}, relationshipTypes: [PRODUCES]`, fields)).toEqual({
      beganCount: 2,
      endedCount: 1,
      disputedCount: 0,
      statedCount: 2,
    });
  });

  it("are none of edges in a year in which nothing began or ended, but what is disputed stays disputed", async () => {
    expect(shortPage(await ask(`since: "1905-01-01", until: "1905-12-31", ${city}`))).toEqual([
      [],
      [],
      ["rel:CO_BUILDS ent:firm ent:other"],
      [],
    ]);
  });
});
