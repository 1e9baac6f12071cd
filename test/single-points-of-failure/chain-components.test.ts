import { describe, expect, it } from "vitest";
import { gatherComponents } from "../../src/analyses/single-points-of-failure/chain-components.service.js";
import type { ComponentLevel } from "../../src/analyses/single-points-of-failure/failure-enums.types.js";
import { loadInstituteTies } from "../../src/analyses/single-points-of-failure/institute-ties.service.js";
import { drawnRunner } from "../partner-recommendations/drawn-runner.js";
import type { Drawing } from "../support/draw-graph.js";
import { contextOf } from "../support/fake-runner.js";
import { factsOf, link, produces, question } from "./small-facts.js";

/** What may fail at a level: by component the links that it holds up, with the edges that say so. */
async function heldAt(level: ComponentLevel, change: Readonly<Record<string, unknown>> = {}) {
  const gathered = await gatherComponents(factsOf(change), level, "1");
  const held = gathered.list.map(({ id, links }) => [id, Object.fromEntries(links)]);
  return { ...gathered, held };
}
const van = [produces("C2", "car"), produces("C2", "van")];

describe("what may fail", () => {
  it("are the makers here with all their products, by id", async () => {
    const { held, unknownLinkIds, assuredLinkIds } = await heldAt("ENTERPRISE");
    expect(held).toEqual([
      ["ent:C1", { [link("car")]: [produces("C1", "car")] }],
      ["ent:C2", { [link("car")]: van }],
      ["ent:M1", { [link("mould")]: [produces("M1", "mould")] }],
    ]);
    expect([unknownLinkIds, assuredLinkIds]).toEqual([[], []]);
  });

  it("are products with all their makers here", async () => {
    const { held } = await heldAt("PRODUCT");
    expect(held).toEqual([
      ["prd:car", { [link("car")]: [produces("C1", "car"), produces("C2", "car")] }],
      ["prd:mould", { [link("mould")]: [produces("M1", "mould")] }],
      ["prd:van", { [link("car")]: [produces("C2", "van")] }],
    ]);
  });

  it("are the districts of a city, and a maker whose district is unknown falls with none of them", async () => {
    const { held, unknownLinkIds, assuredLinkIds } = await heldAt("REGION");
    expect(held).toEqual([
      ["reg:e", { [link("car")]: [produces("C1", "car")] }],
      ["reg:w", { [link("car")]: van }],
    ]);
    expect([unknownLinkIds, assuredLinkIds]).toEqual([[link("mould")], [link("mould")]]);
  });

  it("are the cities of a country, whichever district of them a maker lies in", async () => {
    const { held, unknownLinkIds } = await heldAt("REGION", { question: { ...question, regionId: "reg:n" } });
    expect(held.map(([id]) => id)).toEqual(["reg:y"]);
    expect(unknownLinkIds).toEqual([]);
  });

  it("are none in a district, which has no parts, nor where nobody makes anything", async () => {
    const district = await heldAt("REGION", { question: { ...question, regionId: "reg:e" } });
    expect(district.held).toEqual([]);
    expect(district.assuredLinkIds).toEqual([link("car"), link("mould")]);
    expect(await heldAt("ENTERPRISE", { local: new Map() })).toMatchObject({ list: [], unknownLinkIds: [] });
  });
});

/*
 * C1 cooperates with institute I and takes part in P, as do I and the university U. C2 cooperates with C1 and takes part in Q,
 * in which nobody else does. M1 builds with the centre T.
 */
const ties: Drawing = {
  nodes: {
    ...{ "ent:C1": "C1", "ent:C2": "C2", "ent:M1": "M1", "prj:P": "P", "prj:Q": "Q" },
    ...{ "ins:I": "I", "uni:U": "U", "cen:T": "T" },
  },
  edges: [
    ["COOPERATES_WITH", "ent:C1", "ins:I", { kind: "RESEARCH" }],
    ["COOPERATES_WITH", "ent:C1", "ent:C2", { kind: "SUPPLY" }],
    ["PARTICIPATES_IN", "ent:C1", "prj:P"],
    ["PARTICIPATES_IN", "ins:I", "prj:P"],
    ["PARTICIPATES_IN", "uni:U", "prj:P"],
    ["PARTICIPATES_IN", "ent:C2", "prj:Q"],
    ["CO_BUILDS", "cen:T", "ent:M1"],
  ],
};

describe("the institutes of makers", () => {
  const context = () => ({ context: contextOf(drawnRunner(ties)) });
  const tiesOf = async (id: string) => {
    const found = await loadInstituteTies(factsOf(context()), [id], "1");
    return (found.get(id) ?? []).map(({ instituteId, relationshipIds }) => [instituteId, relationshipIds.length]);
  };

  it("are those they cooperate or build with, or share a project with, with every edge that says so", async () => {
    expect((await tiesOf("ent:C1")).sort()).toEqual([
      ["ins:I", 3],
      ["uni:U", 2],
    ]);
    expect(await tiesOf("ent:M1")).toEqual([["cen:T", 1]]);
  });

  it("are none of an enterprise that only knows enterprises and a project of its own, or that is in no tie", async () => {
    expect(await tiesOf("ent:C2")).toEqual([]);
    expect(await tiesOf("ent:nobody")).toEqual([]);
  });

  it("hold up the links of their makers, and a link without any is named", async () => {
    const { held, unknownLinkIds } = await heldAt("INSTITUTE", context());
    expect(held.map(([id, of]) => [id, Object.keys(of ?? {})])).toEqual([
      ["cen:T", [link("mould")]],
      ["ins:I", [link("car")]],
      ["uni:U", [link("car")]],
    ]);
    expect(unknownLinkIds).toEqual([]);
    const untied = contextOf(drawnRunner({ nodes: ties.nodes, edges: [] }));
    const none = await heldAt("INSTITUTE", { context: untied });
    expect(none).toMatchObject({ list: [], unknownLinkIds: [link("car"), link("mould")], assuredLinkIds: [] });
  });
});
