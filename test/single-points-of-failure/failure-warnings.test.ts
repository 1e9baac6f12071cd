import { describe, expect, it } from "vitest";
import { fillOptionsOf, FillArgs } from "../../src/analyses/single-points-of-failure/fill.args.js";
import {
  comparedFailureOptions,
  FailureArgs,
  type FailureOptions,
  failureOptionsOf,
} from "../../src/analyses/single-points-of-failure/failure.args.js";
import { connectivityNote, scenarioTiesUnseen } from "../../src/analyses/single-points-of-failure/failure-remarks.js";
import { failureWarnings } from "../../src/analyses/single-points-of-failure/failure-warnings.js";
import { scoreFailures } from "../../src/analyses/single-points-of-failure/single-points-of-failure.scoring.js";
import type { Remark } from "../../src/analyses/analysis.types.js";
import { toSentence } from "../../src/evidence/sentence.types.js";
import { factsOf, link, membershipOf } from "./small-facts.js";
import { chainOf, need } from "./small-chains.js";

const defaults: FailureOptions = { ...comparedFailureOptions, targetHere: false, maxOrder: 3 };
/** What is known whole: car needs mould, which needs steel; the first two are made here. */
const whole = scoreFailures(
  chainOf(
    { [link("car")]: [0], [link("mould")]: [1], [link("steel")]: [] },
    [need(link("car"), link("mould")), need(link("mould"), link("steel"))],
    { roots: [link("car")], outsideSupply: "MISSING" },
  ),
);

interface Case {
  readonly options?: Partial<FailureOptions>;
  readonly scored?: Partial<typeof whole>;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly unknownLinkIds?: readonly string[];
}
const warningsOf = ({ options, scored, facts, unknownLinkIds = [] }: Case): Map<string, Remark> => {
  const components = { list: [], unknownLinkIds, assuredLinkIds: [] };
  const said = failureWarnings(factsOf(facts), components, { ...whole, ...scored }, { ...defaults, ...options });
  return new Map(said.map((remark) => [remark.code, remark]));
};
const codesOf = (of: Case): string[] => [...warningsOf(of).keys()];
const textOf = (of: Case, code: string, lang: "zh" | "en"): string =>
  toSentence(warningsOf(of).get(code)?.parts[lang] ?? ["nothing was said"]).text;

describe("the warnings of failures", () => {
  it("are only what is unknown where the chain is known well and stands", () => {
    expect(codesOf({})).toEqual(["UNKNOWN_LINKS"]);
    expect(codesOf({ facts: { diagnosis: { links: [], warnings: [] } } })).toEqual([]);
  });

  it("say as what unknown links are taken: bought, or not supplied; and nothing where all is bought", () => {
    expect(textOf({}, "UNKNOWN_LINKS", "zh")).toBe(
      "这些环节在本地有没有企业尚不清楚（待核，不等于缺），此处按外购处理：chip。",
    );
    const none: Case = { options: { outsideSupply: "NONE" } };
    expect(textOf(none, "UNKNOWN_LINKS", "zh")).toContain("按无供给处理：chip。");
    expect(textOf(none, "UNKNOWN_LINKS", "en")).toBe(
      "Whether anybody here makes these links is unknown, which is not missing; they are taken as not supplied: chips.",
    );
    expect(codesOf({ options: { outsideSupply: "ALL" } })).toEqual([]);
    expect(codesOf({ options: { level: "INSTITUTE" } })).toEqual([]);
  });

  it("name a target that is bought outside, and one that does not stand", () => {
    const outside: Case = { scored: { targetsOutside: [0] } };
    expect(textOf(outside, "TARGET_OUTSIDE", "zh")).toMatch(/^目标（car）按外购处理/);
    expect(textOf(outside, "TARGET_OUTSIDE", "en")).toMatch(/^The target \(cars\) counts as bought outside/);
    const down: Case = { scored: { standing: false } };
    expect(textOf(down, "ALREADY_DOWN", "zh")).toMatch(/^目标（car）没有外购就不成立/);
    expect(textOf(down, "ALREADY_DOWN", "en")).toMatch(/the target \(cars\) does not stand/);
  });

  it("speak of unknown places at the level of places, and of unknown ties at that of institutes", () => {
    const unknownLinkIds = [link("mould")];
    const place: Case = { options: { level: "REGION" }, unknownLinkIds };
    expect(codesOf(place)).toContain("PLACE_UNKNOWN");
    expect(textOf(place, "PLACE_UNKNOWN", "zh")).toMatch(/^这些环节有企业不知在哪个下级地区.*：mould。$/);
    expect(textOf(place, "PLACE_UNKNOWN", "en")).toMatch(/is not known, .* with any part: moulds\.$/);
    const ties: Case = { options: { level: "INSTITUTE" }, unknownLinkIds };
    expect(codesOf(ties)).toEqual(["NO_KNOWN_TIES"]);
    expect(textOf(ties, "NO_KNOWN_TIES", "zh")).toBe("这些环节的本地企业没有已知的科研院所联系：mould。");
    expect(textOf(ties, "NO_KNOWN_TIES", "en")).toMatch(/^No institute is known to work with .*: moulds\.$/);
  });

  it("report each cycle, and that nothing is essential at the threshold", () => {
    const cycles: Case = { scored: { cycles: [[0, 1]] } };
    expect(textOf(cycles, "CYCLE", "zh")).toBe("这些环节互相需要，一同成立、一同中断：car、mould。");
    expect(textOf(cycles, "CYCLE", "en")).toMatch(/stand and fall together: cars, moulds\.$/);
    const loose: Case = { scored: { needCount: 0 } };
    expect(textOf(loose, "NOTHING_ESSENTIAL", "zh")).toContain("必要性达到 2 的依赖");
    expect(textOf(loose, "NOTHING_ESSENTIAL", "en")).toMatch(/essentiality of 2 or more/);
  });

  it("call the answer provisional below the threshold of coverage or where nobody declared any", () => {
    const at = (coverage: number | null) => codesOf({ facts: { membership: membershipOf(coverage) } });
    expect([at(0.6), at(0.59), at(null)].map((codes) => codes.includes("PROVISIONAL"))).toEqual([false, true, true]);
    const few: Case = { facts: { membership: membershipOf(null) } };
    expect(textOf(few, "PROVISIONAL", "zh")).toContain("单点未必真是单点");
    expect(textOf(few, "PROVISIONAL", "en")).toContain("a single point need not be one");
  });

  it("pass on what was odd in the template", () => {
    const warnings = [{ code: "SELF_REQUIREMENT", linkIds: [link("car")] }];
    const odd: Case = { facts: { diagnosis: { links: [], warnings } } };
    expect(textOf(odd, "SELF_REQUIREMENT", "zh")).toBe("有环节依赖自身，未计入：car。");
  });

  it("say of connectivity and of a scenario's ties what they are not", () => {
    expect(toSentence(connectivityNote.parts.en).text).toContain("no single points of failure");
    expect(toSentence(scenarioTiesUnseen.parts.zh).text).toContain("未计入科研院所一级");
  });
});

describe("the options", () => {
  const failures = (change: Partial<FailureOptions>) =>
    failureOptionsOf(Object.assign(new FailureArgs(), defaults, change));
  const fills = (extraLinks: number, maxSets: number) =>
    fillOptionsOf(Object.assign(new FillArgs(), { extraLinks, maxSets }));

  it("may lie on their bounds", () => {
    const [least, most] = [
      { maxOrder: 1, maxSets: 1, probability: 0, samples: 100 },
      { maxOrder: 3, maxSets: 5000, probability: 1, samples: 100_000 },
    ];
    expect(failures(least)).toEqual({ ...defaults, ...least });
    expect(failures(most)).toEqual({ ...defaults, ...most });
    expect([fills(0, 1), fills(3, 1000)]).toEqual([
      { extraLinks: 0, maxSets: 1 },
      { extraLinks: 3, maxSets: 1000 },
    ]);
  });

  it("are refused beyond them on either side, with the rule and what was given", () => {
    expect(() => failures({ maxOrder: 0 })).toThrow("maxOrder must be from 1 to 3, but got 0.");
    expect(() => failures({ maxSets: 5001 })).toThrow("maxSets must be from 1 to 5000, but got 5001.");
    expect(() => failures({ probability: -0.1 })).toThrow("probability must be from 0 to 1, but got -0.1.");
    expect(() => failures({ probability: Number.NaN })).toThrow("probability must be from 0 to 1");
    expect(() => failures({ samples: 100_001 })).toThrow("samples must be from 100 to 100000, but got 100001.");
    expect(() => fills(-1, 1)).toThrow("extraLinks must be from 0 to 3, but got -1.");
    expect(() => fills(0, 0)).toThrow("maxSets must be from 1 to 1000, but got 0.");
  });
});
