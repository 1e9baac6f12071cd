import { describe, expect, it } from "vitest";
import type { Reason, ReasonParams } from "../../src/methods/chain-classes/classes-output.scoring.js";
import { reasonParts } from "../../src/analyses/chain-diagnosis/reason-sentences.js";
import { toSentence } from "../../src/evidence/sentence.types.js";

const cases: { readonly [Code in keyof ReasonParams]: readonly [ReasonParams[Code], string, string] } = {
  NO_LOCAL_MAKER: [
    { population: "ABOVE_DESIGNATED_SIZE" },
    "本地没有已知的规上企业生产",
    "No enterprise above designated size here is known to make it",
  ],
  COVERAGE_SUFFICIENT: [
    { coverage: 0.8, threshold: 0.6 },
    "数据覆盖度 80 %，达到 60 %，可以认定为缺",
    "80 % is known, at least 60 %, so it is a gap",
  ],
  COVERAGE_TOO_LOW: [
    { coverage: 0, threshold: 0.6 },
    "数据覆盖度只有 0 %，不足 60 %，不能断定",
    "only 0 % is known, less than 60 %, so it can't be said",
  ],
  COVERAGE_UNDECLARED: [
    { threshold: 0.6 },
    "没有覆盖度声明，不能断定",
    "nobody declares how much is known, so it can't be said",
  ],
  POSSIBLE_MAKERS: [
    { enterpriseIds: ["ent:1", "ent:2"] },
    "有 2 家产品不明的同业企业可能生产：甲、乙",
    "2 of the industry whose products are unknown may make it: 甲, 乙",
  ],
  GROUP_WITHOUT_MAKER: [
    { groupId: "body", linkIds: ["ent:1", "ent:2"] },
    "几条替代路线都没有本地企业：甲、乙",
    "none of the alternatives is made here: 甲, 乙",
  ],
  ALTERNATIVE_SUPPLIED: [{ groupId: "body", linkIds: ["ent:1"] }, "已有替代：甲", "an alternative is made here: 甲"],
  NEEDED_BY_ALTERNATIVES: [{ linkIds: ["ent:1"] }, "只有替代路线才需要：甲", "only alternatives need it: 甲"],
  OPEN_CHOICE: [
    { groupId: "body" },
    "各条已有路线各缺一环，补上其中一环即可",
    "every way that is made here lacks one thing; one of them is enough",
  ],
  FEW_MAKERS: [{ makers: 1, threshold: 2 }, "本地只有 1 家，少于 2 家", "1 known here, fewer than 2"],
  CONCENTRATED: [{ hhi: 0.345, threshold: 0.25 }, "集中度 0.34，高于 0.25", "concentration 0.34, above 0.25"],
  LQ_BELOW: [{ lq: 0.5, threshold: 1 }, "区位商 0.50，低于 1.00", "location quotient 0.50, below 1.00"],
  LQ_CERTAINLY_REACHED: [
    { low: 1.2, threshold: 1 },
    "区位商下界 1.20，不低于 1.00",
    "location quotient at least 1.20, not below 1.00",
  ],
  LQ_INTERVAL_CONTAINS_THRESHOLD: [
    { low: 0.7, high: 2.4, threshold: 1 },
    "区位商在 0.70 到 2.40 之间，强弱未定",
    "location quotient between 0.70 and 2.40: undecided",
  ],
  LQ_NOT_JUDGED: [
    { because: "NO_REFERENCE_MAKERS" },
    "不判断区位商：参照地没有已知企业",
    "location quotient not judged: the reference has no known maker",
  ],
  NEAR_STRENGTH: [{ linkId: "ent:1", steps: 2 }, "距长板甲 2 步", "2 steps from the strength 甲"],
  EXTENSION_NOT_PROVEN: [
    { coverage: null, threshold: 0.6 },
    "邻近长板，但覆盖度不足，不能断定可延伸",
    "near a strength, but too little is known to call it an extension",
  ],
  NOT_REQUIRED: [{}, "目标不需要这一环节", "the target does not require it"],
};

const names: Readonly<Record<string, string>> = { "ent:1": "甲", "ent:2": "乙" };
const name = (id: string) => ({ id, name: names[id] ?? id });
const say = (reason: Reason, lang: "ZH" | "EN") => toSentence(reasonParts(reason, name, lang));

describe("the reasons of a class", () => {
  it.each(Object.entries(cases))("%s is said in both languages", (code, [params, zh, en]) => {
    const reason = { code, params } as Reason;
    expect(say(reason, "ZH").text).toBe(zh);
    expect(say(reason, "EN").text).toBe(en);
  });

  it("mention what they speak of where its name stands", () => {
    for (const lang of ["ZH", "EN"] as const) {
      const { text, mentions } = say({ code: "POSSIBLE_MAKERS", params: { enterpriseIds: ["ent:1", "ent:2"] } }, lang);
      expect(mentions.map(({ entityId, start, end }) => [entityId, text.slice(start, end)])).toEqual([
        ["ent:1", "甲"],
        ["ent:2", "乙"],
      ]);
    }
  });

  it("name five at most, and say how many there are", () => {
    const enterpriseIds = Array.from({ length: 9 }, (_, at) => `ent:x${at}`);
    const { text, mentions } = say({ code: "POSSIBLE_MAKERS", params: { enterpriseIds } }, "ZH");
    expect(mentions).toHaveLength(5);
    expect(text).toContain("有 9 家");
  });

  it("count one step in the singular", () => {
    const reason: Reason = { code: "NEAR_STRENGTH", params: { linkId: "ent:1", steps: 1 } };
    expect(say(reason, "EN").text).toBe("1 step from the strength 甲");
  });

  it("have a word for every population and for every cause of an unknown quotient, in both languages", () => {
    const causes = [
      ...["REFERENCE_UNKNOWN", "REGION_UNKNOWN", "NO_REFERENCE_MAKERS", "NO_REGION_ENTERPRISES", "COUNTS_CONTRADICT"],
    ] as ReasonParams["LQ_NOT_JUDGED"]["because"][];
    const reasons: Reason[] = [
      ...causes.map((because): Reason => ({ code: "LQ_NOT_JUDGED", params: { because } })),
      ...(["ALL", "ABOVE_DESIGNATED_SIZE", "LISTED"] as const).map(
        (population): Reason => ({ code: "NO_LOCAL_MAKER", params: { population } }),
      ),
    ];
    for (const lang of ["ZH", "EN"] as const) {
      const texts = reasons.map((reason) => say(reason, lang).text);
      expect(new Set(texts).size).toBe(reasons.length);
      expect(texts.join()).not.toContain("undefined");
    }
  });
});
