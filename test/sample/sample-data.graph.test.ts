import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleFacts } from "../daqi/article-facts.js";
import { ChainMap, LinkDrawer } from "../documents/chain-map.js";
import { OrganizationPage } from "../documents/organization-page.js";
import { Facts, Find, HowConnected, WhoCouldHelp } from "../documents/researcher-question.js";
import { type RunningServer, runServer } from "../support/running-server.js";
import { loadSample } from "../support/sample-graph.js";

const ningbo = { targetId: "chain:nev", regionId: "reg:330200", population: "LISTED" } as const;

describe("the shipped sample, asked as a front end asks", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await runServer();
    await loadSample(server.database);
  });
  afterAll(() => server.close());

  it("holds at least 45 facts of the article", () => {
    expect(articleFacts.length).toBeGreaterThanOrEqual(45);
  });

  it("gives every fact of the article with its subject, its paragraph and its document", async () => {
    const ids = articleFacts.map(({ claimId }) => claimId);
    const served = new Map<string, unknown>();
    for (let at = 0; at < ids.length; at += 50) {
      const { nodes } = await server.ask(Facts, { ids: ids.slice(at, at + 50) });
      for (const node of nodes) if (node !== null) served.set(node.id, node);
    }
    for (const { claimId, subjectId, predicate, value, unit, locator } of articleFacts) {
      const expected = { predicate, value, unit: unit ?? null, locator, subject: [{ id: subjectId }] };
      expect(served.get(claimId), claimId).toMatchObject(expected);
      expect(served.get(claimId), claimId).toHaveProperty("document.id", "doc:daqi/daqi-2024");
    }
  });

  it("draws the chain map of Ningbo's listed companies in one operation", async () => {
    const { chainDiagnosis: map } = await server.ask(ChainMap, ningbo);
    expect(map?.status).toBe("COMPLETE");
    expect(map?.links.length).toBeGreaterThanOrEqual(40);
    expect(map?.links.length).toBeLessThanOrEqual(80);
    const classes = new Map(map?.links.map((link) => [link.linkId, link.class]));
    // Known of listed companies: 合力科技 and 旭升 make die-casting moulds; none makes cars, cells or IGBT modules here.
    expect(classes.get("link:nev/die-casting-mould")).toBe("STRONG");
    expect(classes.get("link:nev/vehicle")).toBe("GAP");
    expect(classes.get("link:nev/battery-cell")).toBe("GAP");
    expect(classes.get("link:nev/charging")).not.toBe("GAP");
    for (const link of map?.links ?? []) expect(link.reasons.length, link.linkId).toBeGreaterThan(0);
  });

  it("gives classes of each sort that can be known", async () => {
    const { chainDiagnosis: map } = await server.ask(ChainMap, ningbo);
    const counts = Object.fromEntries(map?.summary.counts.map(({ class: name, count }) => [name, count]) ?? []);
    for (const name of ["STRONG", "FRAGILE", "PRESENT", "GAP", "ALTERNATIVE"])
      expect(counts[name], name).toBeGreaterThan(0);
  });

  it("calls nothing missing of which nobody knows how much is known", async () => {
    const { chainDiagnosis: all } = await server.ask(ChainMap, { ...ningbo, population: "ALL" });
    expect(all?.links.filter((link) => link.class === "GAP")).toEqual([]);
    expect(all?.links.filter((link) => link.class === "UNKNOWN").length).toBeGreaterThan(0);
  });

  it("shows in the drawer of a link what its class rests on, down to the table's row", async () => {
    const { chainDiagnosis: drawer } = await server.ask(LinkDrawer, { ...ningbo, linkId: "link:nev/die-casting" });
    const [link] = drawer?.links ?? [];
    const made = link?.evidence.relationships.filter(({ type }) => type === "PRODUCES") ?? [];
    expect(made.map(({ fromId }) => fromId)).toContain("ent:603305");
    for (const { claims, id } of made) expect(claims.length, id).toBeGreaterThan(0);
  });

  it("shows an organization with its ties, co-building and claims", async () => {
    const { node } = await server.ask(OrganizationPage, { id: "ent:603305" });
    expect(node).toMatchObject({ id: "ent:603305", name: "宁波旭升集团股份有限公司" });
    expect(node).toHaveProperty("claims.totalCount");
  });

  it.each(["旭升集团", "旭升股份", "宁波旭升汽车技术股份有限公司", "603305", "xsjt", "xusheng"])(
    "finds the listed company 603305 as %s",
    async (text) => {
      const { search } = await server.ask(Find, { text });
      expect(search?.edges.map(({ node }) => node.id)).toContain("ent:603305");
    },
  );

  it("names who could help with the article's problem, who does already, and what each rests on", async () => {
    const { partnerRecommendations: answer } = await server.ask(WhoCouldHelp, { subjectId: "prb:daqi/zhenzhi-mould" });
    expect(answer?.known.map(({ partner }) => partner.id)).toContain("ins:daqi/beihang-ningbo");
    expect(answer?.recommendations.length).toBeGreaterThan(0);
    for (const { partner, capabilities, evidence } of answer?.recommendations ?? []) {
      expect(capabilities.length, partner.name).toBeGreaterThan(0);
      const drawn = new Set(evidence.nodes.map(({ id }) => id));
      for (const { steps } of evidence.paths) for (const { nodeId } of steps) expect(drawn).toContain(nodeId);
    }
  });

  it("connects the makers of the largest mould with their partner over the project", async () => {
    const ids = ["ent:daqi/zhenzhi", "ins:daqi/beihang-ningbo"];
    const { whyConnected } = await server.ask(HowConnected, { ids });
    const sentences = whyConnected?.evidence.paths.map(({ sentence }) => sentence.text) ?? [];
    expect(sentences.some((text) => text.includes("参与"))).toBe(true);
  });
});
