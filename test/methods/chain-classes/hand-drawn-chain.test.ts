/*
 * A made-up vehicle chain in a region with a tenth of the country's enterprises. "2", "1", "0" are essentialities, "?" is
 * not stated, [..] groups; (n/m) are makers here / in the country, (-) none here; ~ stands for the links to the left.
 *
 *   press-leasing ─2─► trim-press (-) ◄─0─┐
 *                                         │
 *   vehicle (2/15) ─2─► die-casting (8/10) ─2─► mould (1) ─2─► mould-steel (-)
 *     │                                   │       │ ▲    ─1─► simulation (-, coverage 0.3)
 *     │                                   │       2 1
 *     ├─1─► mould (the shortcut)          │       ▼ │
 *     │                                   │     inspection (2)
 *     │                                   └─2─► [cast-alloy (2) | free-alloy (-) ─2─► rare-additive (-)]
 *     ├─2─► battery (2/100) ─2─► [ncm (-) ─2─► lithium-hydroxide (-) | lfp (-) ─2─► lithium-carbonate (2)]
 *     │       ▲            ─?─► separator (-, one firm without known products)
 *     │       └─2─ charging (-)
 *     ├─2─► [pm-motor (2) ─2─► magnet (-), bearing (-) | induction-motor (2) ─2─► copper-rotor (-), bearing (-)]
 *     ├─1─► seat (3 makers, of which one has 90 %)
 *     ├─1─► glass (-)
 *     └─1─► logistics (2/100, a service)
 *
 * Worked out by eye:
 * - Req = all but free-alloy, rare-additive (cast-alloy is made), trim-press (incidental), press-leasing, charging: 21 links.
 * - mould-steel, glass: nobody. ncm | lfp: one gap; lithium-hydroxide is a gap only if ncm is chosen. bearing: both motors
 *   need it. magnet and copper-rotor: either motor would do, so neither is a gap, but one must come: an open choice.
 * - Without mould-steel no mould, die-casting, vehicle: 3 of 21. Without bearing no motor, no vehicle: 3. Without ncm | lfp
 *   no battery, vehicle (and charging, which is not in Req): 2. Without lithium-hydroxide no ncm, but lfp: 1. glass: 0.
 * - mould and inspection need each other: one tier, 2, although the vehicle also asks for the mould directly.
 * - Requirements: vehicle, die-casting, battery, motor group, seat, logistics, mould, alloy group, inspection, carbonate are
 *   met (10); glass, mould-steel, cathode group, lithium-hydroxide, bearing and the open choice are not (6); simulation and
 *   separator are unknown (2).
 */
import { describe, expect, test } from "vitest";
import { scoreChainDiagnosis } from "../../../src/methods/chain-classes/chain-classes.scoring.js";
import { classesOf, diagnosisOf, link, linkOf, makers, requires } from "./link-fixture.js";

const notJudged = { makers: makers(2), referenceMakers: null };
const links = [
  link("vehicle", { stage: "MIDSTREAM", makers: makers(2), referenceMakers: 15 }),
  link("die-casting", { makers: makers(8), referenceMakers: 10 }),
  link("mould", { makers: makers(1) }),
  link("mould-steel", { density: 0.4 }),
  link("simulation", { coverage: 0.3 }),
  link("inspection", { ...notJudged, coverage: 0.3 }),
  link("cast-alloy", notJudged),
  link("free-alloy"),
  link("rare-additive"),
  link("trim-press"),
  link("press-leasing", { stage: "SERVICE", coverage: 0.5 }),
  link("battery", { makers: makers(2) }),
  link("ncm"),
  link("lfp", { density: 0.1 }),
  link("lithium-hydroxide"),
  link("lithium-carbonate", notJudged),
  link("separator", { suspects: ["firm-unknown"] }),
  link("charging", { stage: "SERVICE" }),
  link("pm-motor", notJudged),
  link("induction-motor", notJudged),
  link("magnet"),
  link("copper-rotor"),
  link("bearing"),
  link("seat", {
    makers: [
      { id: "big", amount: 90 },
      { id: "small", amount: 5 },
      { id: "tiny", amount: 5 },
    ],
  }),
  link("glass"),
  link("logistics", { stage: "SERVICE", makers: makers(2) }),
];
const requirements = [
  requires("vehicle", ["die-casting", "battery"]),
  requires("vehicle", ["mould", "seat", "glass", "logistics"], 1),
  requires("vehicle", ["pm-motor", "induction-motor"], 2, "motor"),
  requires("die-casting", ["mould"]),
  requires("die-casting", ["cast-alloy", "free-alloy"], 2, "alloy"),
  requires("die-casting", ["trim-press"], 0),
  requires("free-alloy", ["rare-additive"]),
  requires("mould", ["mould-steel", "inspection"]),
  requires("mould", ["simulation"], 1),
  requires("inspection", ["mould"], 1),
  requires("press-leasing", ["trim-press"]),
  requires("battery", ["ncm", "lfp"], 2, "cathode"),
  requires("battery", ["separator"], null),
  requires("ncm", ["lithium-hydroxide"]),
  requires("lfp", ["lithium-carbonate"]),
  requires("charging", ["battery"]),
  requires("pm-motor", ["magnet", "bearing"]),
  requires("induction-motor", ["copper-rotor", "bearing"]),
].flat();
const diagnosis = scoreChainDiagnosis(diagnosisOf(links, requirements, ["vehicle"]));
const of = (id: string) => linkOf(diagnosis, id);
const codes = (id: string) => of(id).reasons.map((reason) => reason.code);

describe("the hand-drawn vehicle chain", () => {
  test("gives each link the first class of the table that fits", () => {
    expect(classesOf(diagnosis)).toEqual({
      vehicle: "PRESENT",
      "die-casting": "STRONG",
      mould: "FRAGILE",
      "mould-steel": "GAP",
      simulation: "UNKNOWN",
      inspection: "PRESENT",
      "cast-alloy": "PRESENT",
      "free-alloy": "ALTERNATIVE",
      "rare-additive": "ALTERNATIVE",
      "trim-press": "EXTENSION",
      "press-leasing": "OUTSIDE",
      battery: "WEAK",
      ncm: "GAP",
      lfp: "GAP",
      "lithium-hydroxide": "GAP",
      "lithium-carbonate": "PRESENT",
      separator: "UNKNOWN",
      charging: "OUTSIDE",
      "pm-motor": "PRESENT",
      "induction-motor": "PRESENT",
      magnet: "ALTERNATIVE",
      "copper-rotor": "ALTERNATIVE",
      bearing: "GAP",
      seat: "FRAGILE",
      glass: "GAP",
      logistics: "WEAK",
    });
  });

  test("counts the classes, each link once", () => {
    expect(diagnosis.counts).toEqual({
      GAP: 6,
      UNKNOWN: 2,
      ALTERNATIVE: 4,
      FRAGILE: 2,
      WEAK: 2,
      STRONG: 1,
      PRESENT: 6,
      EXTENSION: 1,
      OUTSIDE: 2,
    });
  });

  test("says why: absence with its coverage, possible makers, the group that is one gap", () => {
    expect(of("mould-steel").reasons).toEqual([
      { code: "NO_LOCAL_MAKER", params: { population: "LISTED" } },
      { code: "COVERAGE_SUFFICIENT", params: { coverage: 0.8, threshold: 0.6 } },
    ]);
    expect(codes("simulation")).toEqual(["NO_LOCAL_MAKER", "COVERAGE_TOO_LOW"]);
    expect(of("separator").reasons.at(-1)).toEqual({
      code: "POSSIBLE_MAKERS",
      params: { enterpriseIds: ["firm-unknown"] },
    });
    expect(of("ncm").reasons.at(-1)).toEqual({
      code: "GROUP_WITHOUT_MAKER",
      params: { groupId: "battery#cathode", linkIds: ["lfp", "ncm"] },
    });
    expect(of("ncm").gapGroupIds).toEqual(["battery#cathode"]);
    expect(of("bearing").gapGroupIds).toEqual([]);
  });

  test("says why: alternatives, weakness, strength and what lies near it", () => {
    expect(of("free-alloy").reasons).toEqual([
      { code: "ALTERNATIVE_SUPPLIED", params: { groupId: "die-casting#alloy", linkIds: ["cast-alloy"] } },
    ]);
    expect(of("rare-additive").reasons).toEqual([
      { code: "NEEDED_BY_ALTERNATIVES", params: { linkIds: ["free-alloy"] } },
    ]);
    expect(codes("magnet")).toEqual(["NEEDED_BY_ALTERNATIVES", "OPEN_CHOICE"]);
    expect(codes("mould")).toEqual(["FEW_MAKERS"]);
    expect(codes("seat")).toEqual(["CONCENTRATED"]);
    expect(of("battery").reasons).toEqual([{ code: "LQ_BELOW", params: { lq: 0.2, threshold: 1 } }]);
    expect(codes("die-casting")).toEqual(["LQ_CERTAINLY_REACHED"]);
    expect(codes("vehicle")).toEqual(["LQ_INTERVAL_CONTAINS_THRESHOLD"]);
    expect(of("cast-alloy").reasons).toEqual([{ code: "LQ_NOT_JUDGED", params: { because: "REFERENCE_UNKNOWN" } }]);
    expect(of("trim-press").reasons[0]).toEqual({
      code: "NEAR_STRENGTH",
      params: { linkId: "die-casting", steps: 1 },
    });
    expect(codes("charging")).toEqual(["NOT_REQUIRED"]);
    expect(codes("press-leasing")).toEqual(["NOT_REQUIRED", "NEAR_STRENGTH", "LQ_BELOW", "EXTENSION_NOT_PROVEN"]);
  });

  test("marks what is provisional, what is flagged as an extension, what states no essentiality, what is conditional", () => {
    const marked = (mark: "provisional" | "extension" | "essentialityUnstated" | "conditional") =>
      diagnosis.links.filter((each) => each[mark]).map((each) => each.id);
    expect(marked("provisional")).toEqual(["inspection", "press-leasing"]);
    expect(marked("extension")).toEqual(["logistics"]);
    expect(marked("essentialityUnstated")).toEqual(["separator"]);
    expect(marked("conditional")).toEqual(["lfp", "lithium-hydroxide", "ncm"]);
  });

  test("takes the longest path for the tier, and one tier for links that need each other", () => {
    const tiers = Object.fromEntries(diagnosis.links.map((each) => [each.id, each.tier]));
    expect(tiers).toMatchObject({ vehicle: 0, "die-casting": 1, mould: 2, inspection: 2, "mould-steel": 3 });
    expect(tiers).toMatchObject({ "rare-additive": 3, bearing: 2, charging: null, "trim-press": null });
  });

  test("finds what each link blocks, and respects the alternatives that are made here", () => {
    expect(of("mould-steel").blocked).toEqual({ count: 3, ids: ["die-casting", "mould", "vehicle"] });
    expect(of("ncm").blocked.ids).toEqual(["battery", "charging", "vehicle"]);
    expect(of("lithium-hydroxide").blocked.ids).toEqual(["ncm"]);
    expect(of("cast-alloy").blocked.ids).toEqual(["die-casting", "vehicle"]);
    expect(of("pm-motor").blocked.ids).toEqual([]);
    expect(of("magnet").blocked.ids).toEqual(["induction-motor", "pm-motor", "vehicle"]);
    expect(of("simulation").blocked.ids).toEqual([]);
    expect(of("rare-additive").blocked.ids).toEqual([]);
  });

  test("orders the gaps by essentiality, then by what each alone blocks, then by density with null last", () => {
    const gap = { groupIds: [], essentiality: 2, density: null, conditional: false };
    expect(diagnosis.gaps).toEqual([
      { ...gap, linkIds: ["mould-steel"], blockedShare: 3 / 21, density: 0.4 },
      { ...gap, linkIds: ["bearing"], blockedShare: 3 / 21 },
      { ...gap, linkIds: ["lfp", "ncm"], groupIds: ["battery#cathode"], blockedShare: 2 / 21, density: 0.1 },
      { ...gap, linkIds: ["lithium-hydroxide"], blockedShare: 1 / 21, conditional: true },
      { ...gap, linkIds: ["glass"], essentiality: 1, blockedShare: 0 },
    ]);
  });

  test("reports the choice that is still open, and counts it among what is not met", () => {
    expect(diagnosis.openChoices).toEqual([
      {
        groupId: "vehicle#motor",
        from: "vehicle",
        suppliedLinkIds: ["induction-motor", "pm-motor"],
        missingLinkIds: ["copper-rotor", "magnet"],
        status: "MISSING",
      },
    ]);
    expect(diagnosis.completeness).toEqual({
      requirements: 18,
      supplied: 10,
      unknown: 2,
      share: 10 / 18,
      unknownShare: 2 / 18,
    });
  });

  test("gives the measures of a link with known shares", () => {
    const seat = of("seat");
    expect(seat.shares.map(({ share }) => share)).toEqual([0.9, 0.05, 0.05]);
    expect(seat.hhi.value).toBeCloseTo(0.815, 12);
    expect(seat.effectiveNumber).toBeCloseTo(1 / 0.815, 12);
    expect(of("battery").hhi).toEqual({ value: null, unknownBecause: "SHARES_UNKNOWN" });
    expect(of("battery").lq.value).toBe(0.2);
    expect(diagnosis.warnings).toEqual([]);
  });
});
