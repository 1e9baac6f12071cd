import { z } from "zod";
import type { ChainAsked } from "./chain-findings.js";
import { defineFinding, type Finding } from "./finding.js";

const sentence = z.object({ text: z.string() });
const remark = z.object({ sentence });
const asked = (regionId: string): string => `targetId: "chain:nev", regionId: "${regionId}", population: LISTED`;

/** Whose loss alone breaks the chain, and what falls with the ones that matter most. */
export const failuresFinding = ({ data, regionId, place }: ChainAsked): Finding =>
  defineFinding({
    ...{ data, title: `${place}：单点 Single points of failure` },
    query: `{ singlePointsOfFailure(${asked(regionId)}, targetHere: true) {
  scope { sentence { text } } warnings { sentence { text } } refusal { sentence { text } } cutSetCount componentCount
  failures(first: 8) { breaksTarget fallenLinkIds sentence { text } } } }`,
    shape: z.object({
      singlePointsOfFailure: z.object({
        scope: remark,
        warnings: z.array(remark),
        refusal: remark.nullable(),
        cutSetCount: z.number(),
        componentCount: z.number(),
        failures: z.array(z.object({ fallenLinkIds: z.array(z.string()), sentence })),
      }),
    }),
    tell: ({ singlePointsOfFailure: { scope, warnings, refusal, cutSetCount, componentCount, failures } }) => [
      scope.sentence.text,
      "",
      ...(refusal === null ? [] : [refusal.sentence.text, ""]),
      `${componentCount} 家企业，${cutSetCount} 个最小割集 minimal cut sets:`,
      "",
      ...failures
        .filter(({ fallenLinkIds }) => fallenLinkIds.length > 0)
        .map((each, at) => `${at + 1}. ${each.sentence.text}`),
      "",
      ...warnings.map((warning) => `- ${warning.sentence.text}`),
    ],
  });

/** What is the least that completes the chain here. */
export const fillSetsFinding = ({ data, regionId, place }: ChainAsked): Finding =>
  defineFinding({
    ...{ data, title: `${place}：最少要补什么 The least that completes the chain` },
    query: `{ minimalFillSets(${asked(regionId)}) {
  leastSize leastProven setCount linkIdsInEverySet warnings { sentence { text } } refusal { sentence { text } }
  sets(first: 2) { size sentence { text } } } }`,
    shape: z.object({
      minimalFillSets: z.object({
        leastSize: z.number().nullable(),
        leastProven: z.boolean(),
        setCount: z.number(),
        linkIdsInEverySet: z.array(z.string()),
        warnings: z.array(remark),
        refusal: remark.nullable(),
        sets: z.array(z.object({ sentence })),
      }),
    }),
    tell: ({ minimalFillSets: answer }) => [
      ...(answer.refusal === null ? [] : [answer.refusal.sentence.text, ""]),
      `至少 ${answer.leastSize ?? "?"} 个环节${answer.leastProven ? "（已确证最小）" : ""}；${answer.linkIdsInEverySet.length} 个环节非补不可；共 ${answer.setCount} 种补法 ways.`,
      "",
      ...answer.sets.map((each, at) => `${at + 1}. ${each.sentence.text}`),
      "",
      ...answer.warnings.map((warning) => `- ${warning.sentence.text}`),
    ],
  });
