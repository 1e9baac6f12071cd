import { describe, expect, it } from "vitest";
import { listCutSets, listFailures } from "../../src/analyses/single-points-of-failure/list-failures.service.js";
import { failureEvidence } from "../../src/analyses/single-points-of-failure/failure-evidence.service.js";
import type { FailureOutput } from "../../src/analyses/single-points-of-failure/single-points-of-failure.scoring.js";
import { SinglePointsOfFailure } from "../../src/analyses/single-points-of-failure/single-points-of-failure.types.js";
import { factsOf, link, produces } from "./small-facts.js";

type Held = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
/** An answer whose components hold up links by edges. */
const answerOf = (held: Held, scored: Partial<FailureOutput> = {}): SinglePointsOfFailure => {
  const list = Object.entries(held).map(([id, links]) => ({
    id,
    links: new Map(Object.entries(links).map(([name, edges]) => [link(name), edges])),
  }));
  const components = { list, unknownLinkIds: [], assuredLinkIds: [] };
  return Object.assign(new SinglePointsOfFailure(), { facts: factsOf(), components, scored });
};
const evidenceOf = (held: Held, lost: readonly string[], fallen: readonly string[]) => {
  const { relationshipIds, paths = [], nodeIds } = failureEvidence(answerOf(held), lost, fallen.map(link));
  return { relationshipIds, nodeIds, ways: paths.map(({ steps }) => steps.map(({ nodeId }) => nodeId)) };
};
const mouldMaker: Held = { "ent:M1": { mould: [produces("M1", "mould")] } };
const requires = (from: string, to: string) => `rel:REQUIRES|${link(from)}|${link(to)}`;

describe("the evidence of a failure", () => {
  it("leads from the component over its product and link to the target, against the needs", () => {
    const { ways, relationshipIds, nodeIds } = evidenceOf(mouldMaker, ["ent:M1"], ["mould", "car"]);
    expect(ways).toEqual([["ent:M1", "prd:mould", link("mould"), link("car")]]);
    expect(relationshipIds).toEqual([
      produces("M1", "mould"),
      `rel:REALIZES|prd:mould|${link("mould")}`,
      requires("car", "mould"),
    ]);
    expect(nodeIds).toEqual(["ent:M1", link("mould"), link("car")]);
  });

  it("shows no way where the target stands, and no need of what did not fall", () => {
    const { ways, relationshipIds } = evidenceOf(mouldMaker, ["ent:M1"], ["mould"]);
    expect(ways).toEqual([]);
    expect(relationshipIds).not.toContain(requires("car", "mould"));
    expect(evidenceOf(mouldMaker, ["ent:M1"], [])).toEqual({ relationshipIds: [], ways: [], nodeIds: ["ent:M1"] });
  });

  it("follows of several causes the one that fell first", () => {
    const both: Held = { "ent:A": { chip: [produces("A", "chip")], mould: [produces("A", "mould")] } };
    expect(evidenceOf(both, ["ent:A"], ["chip", "mould", "car"]).ways[0]).toContain("prd:chip");
    expect(evidenceOf(both, ["ent:A"], ["mould", "chip", "car"]).ways[0]).toContain("prd:mould");
  });

  it("begins at the link where the component makes nothing itself, as a place or an institute", () => {
    const place: Held = { "reg:e": { mould: [produces("M1", "mould")] } };
    expect(evidenceOf(place, ["reg:e"], ["mould", "car"]).ways).toEqual([[link("mould"), link("car")]]);
    const institute: Held = { "ins:I": { mould: ["rel:COOPERATES_WITH|ent:M1|ins:I"] } };
    expect(evidenceOf(institute, ["ins:I"], ["mould", "car"]).ways).toEqual([[link("mould"), link("car")]]);
    const unattached: Held = { "ent:M1": { mould: [produces("M1", "glass")] } };
    expect(evidenceOf(unattached, ["ent:M1"], ["mould", "car"]).ways).toEqual([[link("mould"), link("car")]]);
  });

  it("gives a way for each of several that fall together, and the first three edges of each by link", () => {
    const edges = ["a", "b", "car", "van"].map((product) => produces("C1", product));
    const pair: Held = { "ent:C1": { car: edges }, "ent:C2": { car: [produces("C2", "van")] } };
    const { ways, relationshipIds } = evidenceOf(pair, ["ent:C1", "ent:C2"], ["car"]);
    expect(ways).toEqual([[link("car")], ["ent:C2", "prd:van", link("car")]]);
    expect(relationshipIds).toContain(edges[2]);
    expect(relationshipIds).not.toContain(edges[3]);
  });

  it("says nothing of a component that is not lost", () => {
    const both: Held = { ...mouldMaker, "ent:C1": { car: [produces("C1", "car")] } };
    const { relationshipIds } = evidenceOf(both, ["ent:M1"], ["mould", "car"]);
    expect(relationshipIds).not.toContain(produces("C1", "car"));
  });
});

describe("the lists of an answer", () => {
  const held: Held = { "ent:A": {}, "ent:B": {}, "ent:C": {} };
  const loss = { breaksTarget: false, soleLinks: [1], fallen: [1, 0] };
  const answer = answerOf(held, {
    linkIds: [link("car"), link("mould")],
    cutSets: [
      { components: [2], fallen: [0] },
      { components: [0, 1], fallen: [1, 0] },
    ],
    losses: [
      { ...loss, component: 1, importance: 0.99, standardError: 0.01 },
      { ...loss, component: 0, importance: 0.5, standardError: 0.1 },
      { ...loss, component: 2, importance: 0.01, standardError: 0.02 },
    ],
  });

  it("give the first components by id, with the interval of 1.96 standard errors kept between 0 and 1", () => {
    const [first, second, third] = listFailures(answer, 3);
    expect(first).toMatchObject({ componentId: "ent:B", soleLinkIds: [link("mould")] });
    expect(first?.fallenLinkIds).toEqual([link("mould"), link("car")]);
    expect(first?.importance).toMatchObject({ value: 0.99, high: 1 });
    expect(second?.importance.low).toBeCloseTo(0.304, 12);
    expect(second?.importance.high).toBeCloseTo(0.696, 12);
    expect(third?.importance.low).toBe(0);
    expect(listFailures(answer, 1)).toHaveLength(1);
  });

  it("give the cut sets of all orders or of one, and refuse an order that is never looked for", () => {
    const idsOf = (first: number, order: number | null) =>
      listCutSets(answer, first, order).map(({ componentIds }) => componentIds);
    expect(idsOf(9, null)).toEqual([["ent:C"], ["ent:A", "ent:B"]]);
    expect(idsOf(1, null)).toEqual([["ent:C"]]);
    expect(idsOf(1, 2)).toEqual([["ent:A", "ent:B"]]);
    expect(idsOf(9, 3)).toEqual([]);
    expect(() => idsOf(9, 0)).toThrow("order must be from 1 to 3, but got 0.");
  });
});
