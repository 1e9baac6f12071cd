import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import type { Remark } from "../analysis.types.js";
import type { ChainComponents } from "./chain-components.service.js";
import { linksRemark } from "../chain-remarks.js";
import { chainRemarks, unknownLinkIds } from "./failure-remarks.js";
import type { FailureOptions } from "./failure.args.js";
import type { FailureOutput } from "./single-points-of-failure.scoring.js";

/** Says what a reader of single points of failure should know. */
export function failureWarnings(
  facts: DiagnosisFacts,
  components: ChainComponents,
  scored: FailureOutput,
  { level, outsideSupply }: FailureOptions,
): Remark[] {
  const idsOf = (links: readonly number[]) => links.map((link) => scored.linkIds[link] ?? "");
  const { cycles, needCount, standing, targetsOutside } = scored;
  const isBought = level !== "INSTITUTE" && outsideSupply === "MISSING";
  return [
    ...linksRemark(facts, "TARGET_OUTSIDE", idsOf(targetsOutside), {
      zh: "目标（{}）按外购处理，本地任何失效都断不了它；若要问本地为它做的配套，请设 targetHere: true，或改以某一环节为目标",
      en: "The target ({}) counts as bought outside, so that no loss here breaks it; to ask about what is made here for it, set targetHere: true, or take another link as the target",
    }),
    ...(standing
      ? []
      : linksRemark(facts, "ALREADY_DOWN", facts.template.roots, {
          zh: "目标（{}）没有外购就不成立，谈不上被谁中断；缺什么见 minimalFillSets",
          en: "Without supply from outside the target ({}) does not stand, so that nothing can break it; minimalFillSets says what is lacking",
        })),
    ...linksRemark(facts, "UNKNOWN_LINKS", isBought || outsideSupply === "NONE" ? unknownLinkIds(facts) : [], {
      zh: `这些环节在本地有没有企业尚不清楚（待核，不等于缺），此处按${isBought ? "外购" : "无供给"}处理`,
      en: `Whether anybody here makes these links is unknown, which is not missing; they are taken as ${isBought ? "bought outside" : "not supplied"}`,
    }),
    ...linksRemark(facts, level === "INSTITUTE" ? "NO_KNOWN_TIES" : "PLACE_UNKNOWN", components.unknownLinkIds, {
      zh:
        level === "INSTITUTE"
          ? "这些环节的本地企业没有已知的科研院所联系"
          : "这些环节有企业不知在哪个下级地区，因此不判断它们会不会随某地停摆而中断",
      en:
        level === "INSTITUTE"
          ? "No institute is known to work with the makers of these links"
          : "In which part of the region some maker of these links lies is not known, so that they are not taken to fall with any part",
    }),
    ...chainRemarks(facts, { cycles: cycles.map(idsOf), needCount }),
  ];
}
