import { describe, expect, it } from "vitest";
import type { DiagnosisFacts } from "../../src/chain/diagnose-chain.service.js";
import { entityClass } from "../../src/entities/entity/entity-classes.js";
import type { Entity } from "../../src/entities/entity/entity.types.js";
import { cutSetSentence, failureSentence } from "../../src/analyses/single-points-of-failure/failure-sentences.js";
import { linksRemark } from "../../src/analyses/chain-remarks.js";
import type { ComponentLevel } from "../../src/analyses/single-points-of-failure/failure-enums.types.js";
import { listNames } from "../../src/analyses/link-names.js";
import {
  ComponentFailure,
  CutSet,
  SinglePointsOfFailure,
} from "../../src/analyses/single-points-of-failure/single-points-of-failure.types.js";
import { toSentence } from "../../src/evidence/sentence.types.js";

const entity = (id: string, name: string, nameEn: string): Entity =>
  Object.assign(new (entityClass("Enterprise"))(), { id, name, nameEn });
const maker = entity("ent:1", "臻至机械", "Zhenzhi");
const other = entity("ent:2", "合力模具", "Heli");
const links = [
  { id: "link:mould", name: "模具", nameEn: "mould" },
  { id: "link:car", name: "整车", nameEn: "car" },
];
const facts = { template: { links }, question: { population: "LISTED" } } as unknown as DiagnosisFacts;
const answerAt = (level: ComponentLevel): SinglePointsOfFailure =>
  Object.assign(new SinglePointsOfFailure(), {
    facts,
    options: { level },
    target: entity("chain:1", "汽车链", "car chain"),
    region: entity("reg:1", "宁波", "Ningbo"),
  });
const failureAt = (level: ComponentLevel, fallen: string[], breaksTarget: boolean, sole: string[] = []) =>
  Object.assign(new ComponentFailure(), {
    answer: answerAt(level),
    loss: { breaksTarget },
    fallenLinkIds: fallen,
    soleLinkIds: sole,
  });
const both = ["link:mould", "link:car"];

describe("the sentence of a failure", () => {
  it("says what falls in which order, what of the target, and of what it is the only maker", () => {
    const failure = failureAt("ENTERPRISE", both, true, ["link:mould"]);
    expect(failureSentence(failure, maker, "ZH").text).toBe(
      "若臻至机械停摆，2 个环节依次中断：模具、整车；目标汽车链随之中断。臻至机械是模具在宁波唯一已知的A股上市公司。",
    );
    expect(failureSentence(failure, maker, "EN").text).toBe(
      "If Zhenzhi stops, 2 links fall, in this order: mould, car; the target car chain falls with it." +
        " In Ningbo, Zhenzhi is the only known company listed in mainland China for mould.",
    );
  });

  it("says that nothing falls, or that the target stands", () => {
    expect(failureSentence(failureAt("ENTERPRISE", [], false), maker, "ZH").text).toBe(
      "若臻至机械停摆，没有环节因此中断。",
    );
    expect(failureSentence(failureAt("ENTERPRISE", [], false), maker, "EN").text).toBe(
      "If Zhenzhi stops, no link falls.",
    );
    expect(failureSentence(failureAt("ENTERPRISE", ["link:mould"], false), maker, "ZH").text).toContain(
      "1 个环节中断：模具；目标汽车链不因此中断。",
    );
  });

  it("speaks of products, places and research support in their own words", () => {
    const said = (level: ComponentLevel) => failureSentence(failureAt(level, both, true), maker, "ZH").text;
    expect(said("PRODUCT")).toContain("若臻至机械在本地断供，2 个环节依次中断");
    expect(said("REGION")).toContain("若臻至机械的企业全部停摆，2 个环节依次中断");
    expect(said("INSTITUTE")).toBe(
      "若臻至机械不再合作，2 个环节依次失去科研支撑：模具、整车；目标汽车链随之失去科研支撑。",
    );
  });

  it("never calls a loss of research support a fall, in English either", () => {
    const said = (fallen: string[], breaksTarget: boolean) =>
      failureSentence(failureAt("INSTITUTE", fallen, breaksTarget), maker, "EN").text;
    const partner = "last known research partner";
    expect(said([], false)).toBe(`If the ties to Zhenzhi end, no link loses its ${partner}.`);
    expect(said(["link:mould"], false)).toBe(
      `If the ties to Zhenzhi end, one link loses its ${partner}: mould; the target car chain keeps its research support.`,
    );
    expect(said(both, true)).toBe(
      `If the ties to Zhenzhi end, 2 links lose their ${partner}, in this order: mould, car;` +
        " the target car chain loses its research support with it.",
    );
  });

  it("says of what each level is the only one", () => {
    const said = (level: ComponentLevel, lang: "ZH" | "EN") =>
      failureSentence(failureAt(level, ["link:mould"], false, ["link:mould"]), maker, lang).text;
    expect(said("PRODUCT", "ZH")).toMatch(/臻至机械是模具在宁波唯一已知的产品。$/);
    expect(said("REGION", "ZH")).toMatch(/臻至机械是模具在宁波唯一已知的产地。$/);
    expect(said("INSTITUTE", "ZH")).toMatch(/臻至机械是模具在宁波唯一已知的科研依托。$/);
    expect(said("PRODUCT", "EN")).toBe(
      "If nobody here makes Zhenzhi any more, one link falls: mould; the target car chain still stands." +
        " In Ningbo, Zhenzhi is the only known product for mould.",
    );
    expect(said("REGION", "EN")).toMatch(/is the only known place for mould\.$/);
    expect(said("INSTITUTE", "EN")).toMatch(/is the only known research partner for mould\.$/);
  });

  it("of several components says together, and that no part of them does it", () => {
    const setAt = (level: ComponentLevel) =>
      Object.assign(new CutSet(), { answer: answerAt(level), fallenLinkIds: ["link:car"] });
    expect(cutSetSentence(setAt("ENTERPRISE"), [maker, other], "ZH").text).toBe(
      "若臻至机械、合力模具同时停摆，1 个环节中断：整车；目标汽车链随之中断。只失去其中一部分则不会。",
    );
    expect(cutSetSentence(setAt("REGION"), [maker, other], "ZH").text).toContain("的企业同时全部停摆");
    expect(cutSetSentence(setAt("ENTERPRISE"), [maker, other], "EN").text).toBe(
      "If Zhenzhi, Heli stop together, one link falls: car; the target car chain falls with it." +
        " No smaller part of them does that.",
    );
    expect(cutSetSentence(setAt("ENTERPRISE"), [maker], "EN").text).not.toContain("together");
  });

  it("notes where it names whom", () => {
    const { text, mentions } = failureSentence(failureAt("ENTERPRISE", ["link:car"], true), maker, "ZH");
    const named = mentions.map(({ entityId, start, end }) => [entityId, text.slice(start, end)]);
    expect(named).toEqual([
      ["ent:1", "臻至机械"],
      ["link:car", "整车"],
      ["chain:1", "汽车链"],
    ]);
  });
});

describe("a list of names", () => {
  it("is cut after the first few and says how many there are", () => {
    const text = (lang: "ZH" | "EN") => toSentence(listNames(["a", "b", "c"], lang, 2)).text;
    expect([text("ZH"), text("EN")]).toEqual(["a、b等 3 个", "a, b and 1 more"]);
    expect(listNames([], "ZH")).toEqual([]);
  });
});

describe("a remark about links", () => {
  const textOf = (zh: string, ids: string[]) =>
    linksRemark(facts, "CODE", ids, { zh, en: zh }).map(({ parts }) => toSentence(parts.zh).text);

  it("names them at the end, or where its words ask for them, and is left out without links", () => {
    expect(textOf("这些环节互相需要", both)).toEqual(["这些环节互相需要：模具、整车。"]);
    expect(textOf("目标（{}）按外购处理", ["link:car"])).toEqual(["目标（整车）按外购处理。"]);
    expect(textOf("目标（{}）按外购处理", [])).toEqual([]);
  });
});
