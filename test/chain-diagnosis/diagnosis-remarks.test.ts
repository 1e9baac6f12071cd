import { describe, expect, it } from "vitest";
import type { Remark } from "../../src/analyses/analysis.types.js";
import { diagnosisWarnings } from "../../src/analyses/chain-diagnosis/diagnosis-remarks.js";
import { populationScope } from "../../src/analyses/chain-remarks.js";
import type { DiagnosisFacts } from "../../src/chain/diagnose-chain.service.js";
import type { Entity } from "../../src/entities/entity/entity.types.js";
import { toSentence } from "../../src/evidence/sentence.types.js";

const said = ({ parts }: Remark) => ({ zh: toSentence(parts.zh).text, en: toSentence(parts.en).text });
const region = { id: "reg:1", name: "甬", nameEn: "Yong" } as Entity;

const facts = (more: object): DiagnosisFacts =>
  ({
    question: { population: "LISTED" },
    membership: { members: [1, 2, 3, 4, 5, 6], attachable: 5, coverage: 0.75, declaration: null },
    regions: { nameOf: (id: string) => (id === "reg:9" ? "浙" : id) },
    diagnosis: { warnings: [] },
    reference: { from: "GRAPH" },
    ...more,
  }) as unknown as DiagnosisFacts;

describe("whom a diagnosis speaks of", () => {
  it("is said with how many are known, and that nobody declares the list complete", () => {
    expect(said(populationScope(facts({}), region))).toEqual({
      zh: "只就甬的A股上市公司而言：已知 6 家，其中 5 家有可挂链的产品；没有人声明过名单是否完整。",
      en: "Of the companies listed in mainland China of Yong only: 6 known, 5 of them with products that can be attached to links; nobody declares whether the list is complete.",
    });
  });

  it("is said with the coverage, the list's share and the region that it was declared for, which are mentioned", () => {
    const declaration = { share: 0.9, regionId: "reg:9" };
    const scope = populationScope(
      facts({ membership: { members: [], attachable: 0, coverage: 0.75, declaration } }),
      region,
    );
    expect(said(scope).en).toContain("; coverage 75 % (the list is 90 % complete, declared for 浙).");
    expect(said(scope).zh).toContain("；覆盖度 75 %（名单完整度 90 %，声明于浙）。");
    expect(toSentence(scope.parts.en).mentions.map(({ entityId }) => entityId)).toEqual(["reg:1", "reg:9"]);
  });

  it.each([
    ["ALL", "全部企业", "enterprises of"],
    ["ABOVE_DESIGNATED_SIZE", "规上企业", "enterprises above designated size of"],
  ])("names the population %s", (population, zh, en) => {
    const { zh: chinese, en: english } = said(populationScope(facts({ question: { population } }), region));
    expect(chinese).toContain(zh);
    expect(english).toContain(en);
  });
});

describe("what was odd in a template", () => {
  it("is said with the names of at most eight links, each mentioned, and with how many there are, in either language", () => {
    const linkIds = ["a", "b", "c", "d", "e", "f", "g", "h", "i"].map((name) => `link:${name}`);
    const links = linkIds.map((id, at) => ({ id, name: `环${at}`, nameEn: `Link ${at}` }));
    const [warning] = diagnosisWarnings(
      facts({ template: { links }, diagnosis: { warnings: [{ code: "DANGLING_REQUIREMENT", linkIds }] } }),
    );
    expect(warning?.code).toBe("DANGLING_REQUIREMENT");
    expect(warning && said(warning)).toEqual({
      zh: "有依赖指向模板之外的环节，未计入：环0、环1、环2、环3、环4、环5、环6、环7等 9 个。",
      en: "Requirements of links outside the template were left out: Link 0, Link 1, Link 2, Link 3, Link 4, Link 5, Link 6, Link 7 and 1 more.",
    });
    expect(warning && toSentence(warning.parts.en).mentions.map(({ entityId }) => entityId)).toEqual(
      linkIds.slice(0, 8),
    );
  });

  it("is said without links where there are none to name", () => {
    const [warning] = diagnosisWarnings(facts({ diagnosis: { warnings: [{ code: "EMPTY_CLOSURE", linkIds: [] }] } }));
    expect(warning && said(warning).zh).toBe("目标没有任何依赖，因此没有可判断的环节。");
  });

  it.each([
    ["CLAIMS", "REFERENCE_FROM_CLAIMS", "come from dated claims"],
    ["NOWHERE", "REFERENCE_UNKNOWN", "no location quotient is judged"],
  ])("tells where the reference comes from: %s", (from, code, words) => {
    const warnings = diagnosisWarnings(facts({ reference: { from } }));
    expect(warnings.map((each) => each.code)).toEqual([code]);
    expect(warnings.map((each) => said(each).en).join()).toContain(words);
  });

  it("is nothing where the reference was counted and the template is whole", () => {
    expect(diagnosisWarnings(facts({}))).toEqual([]);
  });
});
