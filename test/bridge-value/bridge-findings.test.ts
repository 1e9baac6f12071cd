import { describe, expect, it } from "vitest";
import { bridgeFindings } from "../../src/analyses/bridge-value/bridge-findings.js";
import { scoreBridge } from "../../src/analyses/bridge-value/bridge-value.scoring.js";
import { readBridgeQuestion } from "../../src/analyses/bridge-value/bridge-question.js";
import { bridgeWords, nothingToRemove, sampledFrom, tooLarge } from "../../src/analyses/bridge-value/bridge-remarks.js";
import type { Remark } from "../../src/analyses/analysis.types.js";
import { toEntity } from "../../src/entities/entity/entity-classes.js";
import { toSentence } from "../../src/evidence/sentence.types.js";
import { drawBridge } from "./bridge-case.js";

const say = ({ parts }: Remark, lang: "zh" | "en" = "zh"): string => toSentence(parts[lang]).text;
const entity = (id: string, name: string, nameEn: string | null = null) =>
  toEntity("IndustrialCommunity", { id, name, nameEn, aliases: [], dataSetIds: [] }, null);
const problem = (at: number) => entity(`prb:${at}`, `难题${at}`, `problem ${at}`);
const coBuilding = readBridgeQuestion({ relationshipTypes: ["CO_BUILDS"], draws: 4 }, "2026-06-01");

/** What is said of co-building in a drawing in which type 1 is taken away. */
const findings = (edges: string, problems: number, statedProblems = 0) =>
  bridgeFindings({
    ...{ question: coBuilding, bridgeNodes: [], statedProblems },
    output: scoreBridge(drawBridge(edges, { removedTypes: [1], draws: 4 }).input),
    problems: Array.from({ length: problems }, (_, at) => problem(at + 1)),
  });

describe("the findings in words", () => {
  it("say how many pairs go, beside chance", () => {
    const [pairs] = findings("e1-i1:1 e2-i1:1", 0);
    expect(pairs?.code).toBe("PAIRS");
    const zh = "的对数由2变为0；随机去掉同样多的连线（4次），平均变化−2（标准差0），降得同样多或更多的有4次。";
    expect(pairs === undefined ? "" : say(pairs)).toBe(
      `去掉“共建”关系（2条连线）之后，相距三步以内的企业与科研院所${zh}`,
    );
    expect(pairs === undefined ? "" : say(pairs, "en")).toBe(
      "Without the ties “co-builds with” (2 edges), the number of pairs of an enterprise and a research institute within three steps goes from 2 to 0; taking as many random edges away changes it by −2 on average (standard deviation 0), in 4 of 4 draws by as much or more.",
    );
  });

  it("say that a number stays, and then not how often chance does no more", () => {
    const [pairs] = findings("e1-i1:0 e1-x:1", 0);
    expect(pairs === undefined ? "" : say(pairs)).toContain("的对数仍为1；随机去掉同样多的连线（4次），平均变化");
    expect(pairs === undefined ? "" : say(pairs)).not.toContain("降得同样多");
    expect(pairs === undefined ? "" : say(pairs, "en")).toContain("(1 edge), the number of pairs");
  });

  it("say that nothing can be seen where no enterprise is near an institute", () => {
    const [pairs] = findings("e1-x:1", 0);
    expect([pairs?.code, pairs === undefined ? "" : say(pairs)]).toEqual([
      ...["NO_PAIRS", "网络中没有企业与科研院所相距三步以内，因此在这一点上看不出它的作用。"],
    ]);
  });

  it("say how far efficiency falls, in parts of what it was", () => {
    // A triangle has efficiency 1; a way of two edges (1 + 1 + 1/2)/3 = 0.833: −16.67 %.
    const efficiency = findings("e1-i1:0 i1-x:0 x-e1:1", 0)[1];
    expect(efficiency === undefined ? "" : say(efficiency)).toBe(
      "网络效率（任意两节点距离倒数的平均）由1.00变为0.833，变化−16.67 %；随机去掉同样多的连线，平均变化−16.67 %。",
    );
  });

  it("name five problems at most, and what sources only count beside them", () => {
    const codes = (problems: number, stated: number) => findings("e1-i1:1", problems, stated).map(({ code }) => code);
    expect(codes(0, 0).slice(3)).toEqual(["NO_PROBLEMS"]);
    expect(codes(1, 16).slice(3)).toEqual(["PROBLEMS", "STATED_PROBLEMS"]);
    const [one, six] = [findings("e1-i1:1", 1)[3], findings("e1-i1:1", 6)[3]];
    expect(one === undefined ? "" : say(one, "en")).toBe(
      "Participants linked through it solved 1 named problem: problem 1.",
    );
    expect(six === undefined ? "" : say(six)).toBe(
      "经它相连的参与方解决了6个写明名称的难题：难题1、难题2、难题3、难题4、难题5等。",
    );
  });
});

describe("the bridge in words", () => {
  const nodes = [1, 2, 3, 4].map((at) => entity(`icm:${at}`, `社区${at}`, at === 1 ? "Community One" : null));
  const words = (given: { relationshipTypes?: string[]; nodeIds?: string[] }, count: number, lang: "ZH" | "EN") =>
    toSentence(bridgeWords(readBridgeQuestion(given, "2026-06-01"), nodes.slice(0, count), lang)).text;

  it("is its types, its nodes, or those ties of these nodes", () => {
    expect(words({ relationshipTypes: ["CO_BUILDS", "MEMBER_OF"] }, 0, "ZH")).toBe("“共建”“成员单位”关系");
    expect(words({ nodeIds: ["icm:1"] }, 1, "EN")).toBe("Community One");
    expect(words({ nodeIds: ["icm:1"], relationshipTypes: ["CO_BUILDS"] }, 1, "ZH")).toBe("社区1的“共建”关系");
    expect(words({ nodeIds: ["icm:1"], relationshipTypes: ["CO_BUILDS"] }, 1, "EN")).toBe(
      "the ties “co-builds with” of Community One",
    );
  });

  it("names three nodes at most", () => {
    expect(words({ nodeIds: ["icm:1"] }, 4, "ZH")).toBe("社区1、社区2、社区3等4个节点");
    expect(words({ nodeIds: ["icm:1"] }, 4, "EN")).toBe("Community One, 社区2, 社区3 and 1 more");
  });

  it("that is not there is refused with what that does not mean", () => {
    const refusal = nothingToRemove(["“撮合”关系"], ["the ties"], "2026-06-01");
    expect(say(refusal)).toBe("截至2026-06-01，网络中没有“撮合”关系的连线，无从比较；图中没有，不等于实际没有。");
    expect(say(tooLarge(700_000, 600_000), "en")).toContain("700000 relationships, more than 600000");
  });

  it("is said to be measured from some sources only where it is", () => {
    const whole = scoreBridge(drawBridge("e1-i1:1", { removedTypes: [1] }).input);
    expect(sampledFrom(whole)).toEqual([]);
    const [sampled] = sampledFrom({ ...whole, nodeCount: 9000, efficiencySources: 60 });
    expect(sampled === undefined ? "" : say(sampled)).toContain("效率由9000个节点中随机抽取的60个估计");
  });
});
