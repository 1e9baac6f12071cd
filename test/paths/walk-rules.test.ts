import { describe, expect, it } from "vitest";
import { checkQuestion } from "../../src/analyses/paths/path-question.js";
import { hubKinds, isHub, readWalkRules } from "../../src/analyses/paths/walk-rules.js";

const today = "2026-06-01";
const ends = { fromIds: ["ent:a"], toIds: ["ent:b"] };

describe("what may be walked", () => {
  it("is everything but provenance within six steps today, around the hubs, when nothing is said", () => {
    const rules = readWalkRules({}, today);
    expect(rules).toMatchObject({ maxHops: 6, direction: "BOTH", asOf: today, minConfidence: 0, avoidsHubs: true });
    expect(rules.types).not.toContain("ABOUT");
    expect(rules.types).not.toContain("STATED_IN");
    expect(rules.types).not.toContain("HAS_CODE");
    expect(rules.types).toContain("LOCATED_IN");
    expect([...rules.avoid].sort()).toEqual([...hubKinds].sort());
  });

  it("takes an allowed kind out of the hubs, and avoids all that are not allowed", () => {
    const { avoid } = readWalkRules({ allowKinds: ["REGION", "ENTERPRISE"] }, today);
    expect(avoid).not.toContain("Region");
    expect(avoid).not.toContain("Enterprise");
    expect(avoid).toContain("Product");
  });

  it("avoids what is named, and nothing when the list is empty", () => {
    expect(readWalkRules({ avoidKinds: ["PERSON"] }, today)).toMatchObject({ avoid: ["Person"], avoidsHubs: false });
    expect(readWalkRules({ avoidKinds: [] }, today).avoid).toEqual([]);
  });

  it("refuses a kind that is both allowed and avoided, and kinds and types that do not exist", () => {
    expect(() => readWalkRules({ allowKinds: ["REGION"], avoidKinds: ["REGION"] }, today)).toThrow("both name REGION");
    expect(() => readWalkRules({ avoidKinds: ["PLANET"] }, today)).toThrow("got PLANET");
    expect(() => readWalkRules({ relationshipTypes: ["EATS"] }, today)).toThrow("got EATS");
    expect(() => readWalkRules({ relationshipTypes: [] }, today)).toThrow("at least one type");
  });

  it.each([
    [{ maxHops: 0 }, "hops must be from 1 to 12, but got 0."],
    [{ maxHops: 13 }, "hops must be from 1 to 12, but got 13."],
    [{ maxHops: 2.5 }, "hops must be from 1 to 12, but got 2.5."],
    [{ maxFrontier: 50_001 }, "maxFrontier must be from 1 to 50000, but got 50001."],
    [{ minConfidence: Number.NaN }, "minConfidence must be from 0 to 1, but got NaN."],
  ])("refuses %j", (question, message) => {
    expect(() => readWalkRules(question, today)).toThrow(message);
  });

  it("lets deeds count after their end, and every edge where time is asked for", () => {
    expect([...readWalkRules({}, today).lasting].sort()).toEqual([
      "ADDRESSES",
      "BROKERED_BY",
      "PARTICIPATES_IN",
      "YIELDS",
    ]);
    const anyTime = readWalkRules({}, today, true);
    expect(anyTime.lasting).toEqual(anyTime.types);
  });

  it("takes accounting rows for hubs whatever is allowed", () => {
    const rules = readWalkRules({ avoidKinds: [] }, today);
    expect(isHub(rules, { label: "Product", accounting: true })).toBe(true);
    expect(isHub(rules, { label: "Region", accounting: false })).toBe(false);
  });
});

describe("a question about paths", () => {
  it("asks for the five shortest when nothing is said", () => {
    expect(checkQuestion(ends, today)).toMatchObject({
      mode: "K_SHORTEST",
      k: 5,
      sequence: null,
      timeRespecting: false,
    });
  });

  it("has the length of its sequence, each step with its direction", () => {
    const typeSequence = ["PRODUCES", "REALIZES"];
    expect(checkQuestion({ ...ends, typeSequence, direction: "OUT" }, today)).toMatchObject({
      rules: { maxHops: 2, types: typeSequence },
      sequence: [
        { type: "PRODUCES", direction: "OUT" },
        { type: "REALIZES", direction: "OUT" },
      ],
    });
    const { sequence } = checkQuestion({ ...ends, typeSequence, directions: ["OUT", "IN"] }, today);
    expect(sequence?.map(({ direction }) => direction)).toEqual(["OUT", "IN"]);
  });

  it.each([
    [{ k: 0 }, "k must be from 1 to 50, but got 0."],
    [{ directions: ["OUT"] as const }, "directions go with typeSequence"],
    [{ typeSequence: [] }, "The number of types in typeSequence must be from 1 to 12, but got 0."],
    [{ typeSequence: ["PRODUCES"], directions: [] }, "one for each of the 1 types, but got 0"],
    [{ typeSequence: ["PRODUCES"], relationshipTypes: ["PRODUCES"] }, "but got both"],
    [{ typeSequence: ["EATS"] }, "got EATS"],
  ])("is refused when it says %j", (question, message) => {
    expect(() => checkQuestion({ ...ends, ...question }, today)).toThrow(message);
  });
});
